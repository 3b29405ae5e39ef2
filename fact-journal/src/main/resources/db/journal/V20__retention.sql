-- How long facts are kept: set by the owner of the schema, kept by the service, whose role can set nothing and erase nothing
-- younger. No row: for good.
create table retention (
  one    boolean     primary key default true check (one),
  keep   interval    not null check (keep >= interval '30 days'),
  set_at timestamptz not null default clock_timestamp(),
  set_by text        not null default session_user
);

-- Erases what is older than is kept, at most so many facts of each shard, and returns how many went. With the rights of the
-- owner, for whoever may call it; of several instances that ask at once, one does it.
create function erase_expired(most integer) returns bigint
language plpgsql security definer set search_path from current as $$
declare
  age  interval;
  gone bigint;
begin
  select keep into age from retention;
  if age is null or not pg_try_advisory_xact_lock(hashtext(current_schema() || '.retention')) then
    return 0;
  end if;
  -- the oldest of each shard stand first in the key, so that nothing younger is looked at
  gone := erase_facts(
    array(
      select oldest.fact from generate_series(0, 7) as of_shard
      cross join lateral (
        select fact, received_at from journal where shard = of_shard order by xid, seq limit most) oldest
      where oldest.received_at < clock_timestamp() - age),
    null);
  if gone > 0 then
    insert into erasure (reason, before, facts) values ('older than is kept', clock_timestamp() - age, gone);
  end if;
  return gone;
end $$;

revoke execute on function erase_expired from public;
