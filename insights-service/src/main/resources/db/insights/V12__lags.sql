-- How late what a partner reports is: its lags, counted by class, so that a share of them can be told for any time and any
-- partners together. Class c holds what is longer than 2^((c-1)/4) seconds and at most 2^(c/4): a share is told up to 19 % too long.
create table feed_lag (
  generation int not null,
  source text not null,
  service text not null,
  day date not null,        -- of receipt, UTC
  class int not null,       -- 0: up to a second
  facts bigint not null,
  primary key (generation, source, service, day, class)
);

-- Classes counted, whatever their order: the state is an array with a place for each.
create function lag_noted(noted bigint[], class int, facts bigint) returns bigint[]
language plpgsql immutable strict as $$
begin
  noted[class] := coalesce(noted[class], 0) + facts;
  return noted;
end $$;

-- The lag, in seconds, that this share of them does not exceed; null of none.
create function lag_within(noted bigint[], share double precision) returns double precision
language sql immutable as $$
  select power(2, class / 4.0)
  from (
    select class, sum(noted[class]) over (order by class) as so_far, sum(noted[class]) over () as altogether
    from generate_subscripts(noted, 1) as class) as each
  where so_far >= share * altogether
  order by class limit 1
$$;

create function lag_half(noted bigint[]) returns double precision language sql immutable as 'select lag_within(noted, 0.5)';
create function lag_nine_in_ten(noted bigint[]) returns double precision language sql immutable as 'select lag_within(noted, 0.9)';

create aggregate lag_p50(int, bigint) (sfunc = lag_noted, stype = bigint[], initcond = '{}', finalfunc = lag_half);
create aggregate lag_p90(int, bigint) (sfunc = lag_noted, stype = bigint[], initcond = '{}', finalfunc = lag_nine_in_ten);

-- Everything that is counted of a feed, each kind of row with its own columns filled: what came in an hour, how late it was,
-- and when it was silent. Lags are put together by month, the finest that is asked for. A spell belongs to when it began, and to no generation; it stands in the one that is shown.
create view feed_part as
select generation, source, service, hour as at, facts, lag_seconds, within_hour, within_day, within_week, last_received,
  null::int as class, null::bigint as classed, null::timestamptz as quiet_since, null::timestamptz as quiet_until
from feed_hour
union all
select generation, source, service, date_trunc('month', day::timestamp) at time zone 'UTC', null, null, null, null, null, null,
  class, sum(facts)::bigint, null, null
from feed_lag group by generation, source, service, date_trunc('month', day::timestamp), class
union all
select (select number from generation where state = 'current'), partner, service, quiet_since, null, null, null, null, null, null,
  null, null, quiet_since, coalesce(until, now())
from feed_spell;

-- For others to read: lag_p50(class, facts) and lag_p90(class, facts) over any of these rows, better over their sums by class.
create view feed_lags_by_day as
select day, source as partner, service, class, facts
from feed_lag where generation = (select number from generation where state = 'current');

create or replace function grant_reading(reader text) returns void language plpgsql as $$
declare
  each text;
begin
  execute format('grant usage on schema %I to %I', current_schema(), reader);
  foreach each in array array['months', 'programs', 'partners', 'measures', 'measures_by_month', 'handoffs_by_month', 'handoffs_waiting',
      'discharges_by_month', 'appointments_by_month', 'referrals_by_month', 'people_by_phase', 'feeds_by_day', 'feed_lags_by_day', 'feeds',
      'feed_spells'] loop
    execute format('grant select on %I.%I to %I', current_schema(), each, reader);
  end loop;
end $$;

do $$ begin
  if exists (select from pg_roles where rolname = 'insights_reader') then
    perform grant_reading('insights_reader');
  end if;
end $$;

-- Lags of what was taken in before this are known from the topics alone: figures are rebuilt beside those that are shown.
insert into generation (state)
select 'building' where exists (select from fact) and not exists (select from generation where state = 'building');
