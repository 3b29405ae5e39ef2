-- What others read: names and columns that stay. No person stands in them. Counts only; shares are for whoever shows them.

create view months as
select generate_series(date_trunc('month', min(month)), date_trunc('month', now()), interval '1 month')::date as month
from finding where generation = (select number from generation where state = 'current');

create view programs as
select program, name, partner, partner_name, phase, level from program;

create view partners as
select distinct partner, partner_name as name from program;

create view measures as
select measure, family, title, goal from measure;

-- rate so far = numerator / denominator; it can still rise to (numerator + still_open) / denominator
create view measures_by_month as
select f.month, f.measure, coalesce(m.family, f.measure) as family, coalesce(m.title, f.measure) as title, m.goal,
  f.program, coalesce(p.name, f.program) as program_name, p.partner, p.level,
  count(*) filter (where f.state = 'met') as numerator,
  count(*) filter (where f.state not in ('excused', 'withdrawn')) as denominator,
  count(*) filter (where f.state = 'excused') as exclusions,
  count(*) filter (where f.state in ('expected', 'due-soon', 'paused', 'unverified')) as still_open
from finding f left join program p on p.program = f.program left join measure m on m.measure = f.measure
where f.generation = (select number from generation where state = 'current') and f.measure is not null
group by f.month, f.measure, m.family, m.title, m.goal, f.program, p.name, p.partner, p.level;

create view handoffs_by_month as
select f.month, f.rule, f.program, coalesce(p.name, f.program) as program_name, p.partner, p.level, f.severity, f.state,
  count(*) as findings,
  count(*) filter (where f.calls_somebody) as on_the_desk,
  count(*) filter (where f.reported_missed) as reported_missed
from finding f left join program p on p.program = f.program
where f.generation = (select number from generation where state = 'current') and f.measure is null and f.state <> 'withdrawn'
group by f.month, f.rule, f.program, p.name, p.partner, p.level, f.severity, f.state;

-- what waits now; overdue_seconds is below 0 while there is time
create view handoffs_waiting as
select f.rule, f.program, coalesce(p.name, f.program) as program_name, p.partner, p.level, f.severity, f.state, f.calls_somebody,
  extract(epoch from now() - f.due) as overdue_seconds
from finding f left join program p on p.program = f.program
where f.generation = (select number from generation where state = 'current') and f.measure is null
  and f.state in ('expected', 'due-soon', 'paused', 'dropped', 'unverified');

create view discharges_by_month as
select s.month, s.kind, s.program, coalesce(p.name, s.program) as program_name, p.partner, p.level,
  count(*) as discharges,
  count(*) filter (where s.how = 'completed') as completed,
  count(*) filter (where s.how = 'against-advice') as against_advice,
  count(s.to_appointment_hours) as with_appointment,
  percentile_cont(0.5) within group (order by s.to_appointment_hours) as to_appointment_hours_median,
  count(s.to_service_hours) as with_service,
  percentile_cont(0.5) within group (order by s.to_service_hours) as to_service_hours_median,
  percentile_cont(0.9) within group (order by s.to_service_hours) as to_service_hours_p90
from stay s left join program p on p.program = s.program
where s.generation = (select number from generation where state = 'current') and s.ended is not null
group by s.month, s.kind, s.program, p.name, p.partner, p.level;

create view appointments_by_month as
select a.month, a.program, coalesce(p.name, a.program) as program_name, p.partner, p.level,
  case when a.days_ahead is null then 'unknown' when a.days_ahead <= 1 then '0-1' when a.days_ahead <= 3 then '2-3'
    when a.days_ahead <= 7 then '4-7' when a.days_ahead <= 14 then '8-14' else '15+' end as days_ahead,
  count(*) filter (where a.outcome = 'kept') as kept,
  count(*) filter (where a.outcome = 'missed') as missed,
  count(*) filter (where a.outcome = 'cancelled') as cancelled,
  count(*) filter (where a.outcome = 'moved') as moved,
  count(*) filter (where a.outcome = 'open') as still_open
from appointment a left join program p on p.program = a.program
where a.generation = (select number from generation where state = 'current')
group by a.month, a.program, p.name, p.partner, p.level, 6;

create view referrals_by_month as
select r.month, r.from_program, r.to_program, coalesce(p.name, r.to_program) as to_program_name, p.partner, p.level,
  r.outcome, r.reason,
  count(*) as referrals,
  percentile_cont(0.5) within group (order by extract(epoch from r.answered - r.requested) / 3600) as to_answer_hours_median
from referral r left join program p on p.program = r.to_program
where r.generation = (select number from generation where state = 'current')
group by r.month, r.from_program, r.to_program, p.name, p.partner, p.level, r.outcome, r.reason;

-- of whom something was heard within half a year; who was not may be anywhere
create view people_by_phase as
select h.phase, h.program, coalesce(p.name, h.program) as program_name, p.partner, p.level,
  count(*) as people,
  percentile_cont(0.5) within group (order by extract(epoch from now() - h.since) / 86400) as days_there_median
from person_phase h left join program p on p.program = h.program
where h.generation = (select number from generation where state = 'current') and h.last_heard > now() - interval '183 days'
group by h.phase, h.program, p.name, p.partner, p.level;

create view feeds_by_day as
select (h.hour at time zone 'UTC')::date as day, h.source as partner, h.service,
  sum(h.facts)::bigint as facts,
  sum(h.lag_seconds) / sum(h.facts) as lag_seconds_mean,
  sum(h.within_hour)::bigint as within_hour,
  sum(h.within_day)::bigint as within_day,
  sum(h.within_week)::bigint as within_week,
  max(h.last_received) as last_received
from feed_hour h
where h.generation = (select number from generation where state = 'current')
group by 1, 2, 3;

create view feeds as
select partner, service, last_heard, quiet, usual_gap_seconds, usual_lag_seconds from feed;

create view feed_spells as
select partner, service, quiet_since, until from feed_spell;

-- Lets a role read these views and nothing else: select grant_reading('insights_reader')
create function grant_reading(reader text) returns void language plpgsql as $$
declare
  each text;
begin
  execute format('grant usage on schema %I to %I', current_schema(), reader);
  foreach each in array array['months', 'programs', 'partners', 'measures', 'measures_by_month', 'handoffs_by_month', 'handoffs_waiting',
      'discharges_by_month', 'appointments_by_month', 'referrals_by_month', 'people_by_phase', 'feeds_by_day', 'feeds', 'feed_spells'] loop
    execute format('grant select on %I.%I to %I', current_schema(), each, reader);
  end loop;
end $$;
revoke execute on function grant_reading from public;

do $$ begin
  if exists (select from pg_roles where rolname = 'insights_reader') then
    perform grant_reading('insights_reader');
  end if;
end $$;
