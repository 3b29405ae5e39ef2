-- A person, or an age, can be erased: from the journal here, from the topic by tombstones that the relay publishes. The role
-- that owns the tables does it; the role a service runs under may not delete from the journal at all.
create table erasure (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  by         text        not null default session_user,
  reason     text        not null check (reason <> ''),
  of_person  text,                             -- SHA-256 of the pseudonym: proves whom it was about to who knows it already
  before     timestamptz,                      -- or: all that was received before this
  facts      bigint      not null
);

create table tombstone (
  key text primary key                         -- of the topic; published, it is forgotten here too
);

create or replace function journal_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('handrail.erasing', true), '') = 'on' then
    return null;
  end if;
  raise exception 'the journal is immutable';
end $$;

-- Erases these facts and whatever this schema keeps beside them: rows of any table that name the fact or the person. A schema
-- that cannot simply drop such rows brings a function erase_beside(person uuid), which is asked instead for the person's.
create function erase_facts(erased uuid[], erased_person uuid) returns bigint language plpgsql as $$
declare
  beside record;
  gone   bigint;
begin
  insert into tombstone select person || '/' || fact from journal where fact = any (erased) on conflict do nothing;
  for beside in
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
      and c.column_name in ('fact', 'person') and c.table_name <> 'journal'
  loop
    if beside.column_name = 'fact' then
      execute format('delete from %I where fact = any ($1)', beside.table_name) using erased;
    elsif erased_person is not null and to_regproc('erase_beside') is null then
      execute format('delete from %I where person = $1', beside.table_name) using erased_person;
    end if;
  end loop;
  if erased_person is not null and to_regproc('erase_beside') is not null then
    execute 'select erase_beside($1)' using erased_person;
  end if;
  perform set_config('handrail.erasing', 'on', true);
  delete from journal where fact = any (erased);
  get diagnostics gone = row_count;
  perform set_config('handrail.erasing', 'off', true);
  return gone;
end $$;

-- Erases a person, known by the pseudonym. Returns how many facts went.
create function erase_person(alias uuid, reason text) returns bigint language plpgsql as $$
declare
  gone bigint;
begin
  gone := erase_facts(array(select fact from journal where person = alias), alias);
  insert into erasure (reason, of_person, facts) values (reason, encode(sha256(uuid_send(alias)), 'hex'), gone);
  return gone;
end $$;

-- Erases what was received before an instant. Returns how many facts went.
create function erase_before(instant timestamptz, reason text) returns bigint language plpgsql as $$
declare
  gone bigint;
begin
  gone := erase_facts(array(select fact from journal where received_at < instant), null);
  insert into erasure (reason, before, facts) values (reason, instant, gone);
  return gone;
end $$;

revoke execute on function erase_facts, erase_person, erase_before from public;
