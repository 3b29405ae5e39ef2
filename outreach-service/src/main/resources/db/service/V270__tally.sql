-- What an open case is about just now, and a closed one ever was: lists are cut by it without going through findings. It is
-- set whenever the version changes, which counts all that can be seen, and when a case closes or opens again.
alter table cases
  add column about_rules text[] not null default '{}',
  add column about_programs text[] not null default '{}';

create function what_a_case_is_about() returns trigger language plpgsql as $$
begin
  select coalesce(array_agg(distinct f.rule), '{}'),
      coalesce(array_agg(distinct f.program) filter (where f.program is not null), '{}')
    into new.about_rules, new.about_programs
    from parts p join findings f on f.id = p.finding_id
    where p.case_id = new.id and (p.ended is null or new.closed_at is not null);
  return new;
end $$;

create trigger what_a_case_is_about before update on cases for each row
  when (new.version <> old.version or (new.closed_at is null) <> (old.closed_at is null))
  execute function what_a_case_is_about();

update cases c set
  about_rules = coalesce((select array_agg(distinct f.rule) from parts p join findings f on f.id = p.finding_id
    where p.case_id = c.id and (p.ended is null or c.closed_at is not null)), '{}'),
  about_programs = coalesce((select array_agg(distinct f.program) from parts p join findings f on f.id = p.finding_id
    where p.case_id = c.id and (p.ended is null or c.closed_at is not null) and f.program is not null), '{}');

-- Written as they come: what waits in a list of its own would be read through by every search.
create index open_about_rule on cases using gin (about_rules) with (fastupdate = off) where closed_at is null;
create index open_about_program on cases using gin (about_programs) with (fastupdate = off) where closed_at is null;
create index closed_about_rule on cases using gin (about_rules) with (fastupdate = off) where closed_at is not null;
create index closed_about_program on cases using gin (about_programs) with (fastupdate = off) where closed_at is not null;

-- What somebody has on their hands, and what waits, from an index alone.
create index load_of_owner on cases (owner, step_due nulls first, id) include (severity, escalated, owner_name)
  where closed_at is null and owner is not null;
drop index case_of_owner;
create index case_that_waits on cases (queue, claim_by) where closed_at is null and queue is not null;
drop index case_in_queue;
create index closed_of_owner on cases (owner, closed_at desc, id) where closed_at is not null and owner is not null;
create index glass_of_somebody on break_glass (who_id);

-- How many cases there are of each kind, kept by whatever changes a case and in its transaction. about: '' for all,
-- 'rule/…' and 'program/…' for those about it. What changed is only ever added, so that nobody waits for anybody; now and then
-- it is drawn together. A count is the sum over both tables.
create table case_tally (
  key      uuid     primary key,
  is_open  boolean  not null,
  about    text     not null,
  severity smallint not null,
  owned    boolean  not null,
  queue    text     not null,
  hangs_on text[]   not null,
  cases    bigint   not null
);
create index case_tally_about on case_tally (is_open, about);
create index case_tally_of_none on case_tally (key) where cases = 0;

create table case_tally_news (
  seq      bigint generated always as identity primary key,
  is_open  boolean  not null,
  about    text     not null,
  severity smallint not null,
  owned    boolean  not null,
  queue    text     not null,
  hangs_on text[]   not null,
  cases    bigint   not null
);
create index case_tally_news_about on case_tally_news (is_open, about);

-- Every case counts once among all, and once for each rule and program it is about.
create function tallied_about(rules text[], programs text[]) returns setof text language sql immutable as $$
  select '' union all select 'rule/' || r from unnest(rules) r union all select 'program/' || p from unnest(programs) p
$$;

create function tally_opened() returns trigger language plpgsql as $$
begin
  insert into case_tally_news (is_open, about, severity, owned, queue, hangs_on, cases)
  select closed_at is null, about, severity, owner is not null, coalesce(queue, ''), hangs_on, count(*)
  from arrived, tallied_about(about_rules, about_programs) about group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;

create function tally_removed() returns trigger language plpgsql as $$
begin
  insert into case_tally_news (is_open, about, severity, owned, queue, hangs_on, cases)
  select closed_at is null, about, severity, owner is not null, coalesce(queue, ''), hangs_on, -count(*)
  from gone, tallied_about(about_rules, about_programs) about group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;

create function tally_changed() returns trigger language plpgsql as $$
begin
  insert into case_tally_news (is_open, about, severity, owned, queue, hangs_on, cases)
  select is_open, about, severity, owned, queue, hangs_on, sum(many)
  from (
    select closed_at is null as is_open, severity, owner is not null as owned, coalesce(queue, '') as queue, hangs_on,
      about_rules, about_programs, sum(many) as many
    from (select *, 1 as many from arrived union all select *, -1 from gone) both_states
    group by 1, 2, 3, 4, 5, 6, 7 having sum(many) <> 0) changed,
    tallied_about(about_rules, about_programs) about
  group by 1, 2, 3, 4, 5, 6 having sum(many) <> 0;
  return null;
end $$;

create trigger tally_opened after insert on cases referencing new table as arrived
  for each statement execute function tally_opened();
create trigger tally_removed after delete on cases referencing old table as gone
  for each statement execute function tally_removed();
create trigger tally_changed after update on cases referencing new table as arrived old table as gone
  for each statement execute function tally_changed();

insert into case_tally_news (is_open, about, severity, owned, queue, hangs_on, cases)
select closed_at is null, about, severity, owner is not null, coalesce(queue, ''), hangs_on, count(*)
from cases, tallied_about(about_rules, about_programs) about group by 1, 2, 3, 4, 5, 6;
