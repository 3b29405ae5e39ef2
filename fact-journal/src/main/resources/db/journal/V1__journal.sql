-- What was accepted, for good. Rows are never changed; the relay remembers elsewhere how far it has published.
create sequence journal_seq;

create table journal (
  xid         xid8        not null,           -- the transaction that accepted it: the relay reads behind the oldest running one
  seq         bigint      not null,           -- the order within a transaction
  fact        uuid        not null,
  source      text        not null,
  person      uuid        not null,
  type        text        not null,
  time        text        not null,           -- as on the wire: an instant, or a day where only the day is known
  zone        text        not null,
  received_at timestamptz not null,           -- read after xid was assigned, so a watermark later than this has it behind
  data        text        not null,           -- the event as JSON; pseudonyms only
  posted      bytea,                          -- what the partner posted, encrypted
  traceparent text,
  primary key (xid, seq),
  constraint journal_fact unique (fact)
);

create function journal_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is immutable';
end $$;

create trigger journal_is_immutable before update or delete or truncate on journal
  for each statement execute function journal_is_immutable();

create table relay_cursor (
  one boolean primary key default true check (one),
  xid  xid8   not null,
  seq  bigint not null
);

insert into relay_cursor (xid, seq) values ('0', 0);
