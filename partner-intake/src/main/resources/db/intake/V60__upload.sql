-- Each post of many events: how far it is committed, and what every event of it came to.
create table upload (
  source     text        not null,
  id         uuid        not null,
  attempt    int         not null,    -- a later post of the same upload fences an earlier one off
  state      text        not null check (state in ('open', 'complete', 'broken-off')),
  counts     text        not null,    -- what its numbers count: line or index
  read_to    bigint      not null,    -- the last number that is committed; -1 before the first
  accepted   bigint      not null default 0,
  duplicates bigint      not null default 0,
  conflicts  bigint      not null default 0,
  refused    bigint      not null default 0,
  elsewhere  bigint      not null default 0,
  begun_at   timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (source, id)
);

create index upload_changed on upload (changed_at);

-- The receipts of one committed batch, compressed and encrypted: they hold event ids as posted.
create table upload_receipts (
  source   text   not null,
  upload   uuid   not null,
  first    bigint not null,
  last     bigint not null,
  receipts bytea  not null,
  primary key (source, upload, first),
  foreign key (source, upload) references upload on delete cascade
);
