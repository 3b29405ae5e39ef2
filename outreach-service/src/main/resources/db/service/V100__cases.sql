-- A person, so far only by alias. Whoever changes anything about a person's cases locks this row first.
create table people (
  alias uuid primary key
);

-- The last announcement of every finding, those too that never needed work: an older one that comes later is then known.
create table findings (
  id uuid primary key,
  version bigint not null,
  person uuid not null references people,
  rule text not null,
  pathway text not null,
  program text,
  severity smallint not null,
  state text not null,
  reported_missed boolean not null,
  needs_work boolean not null,
  opened timestamptz not null,
  due timestamptz not null,
  zone text not null,
  settled timestamptz,
  judged_at timestamptz not null,
  explanation text not null,
  cleared_by text not null,
  source text not null
);
create index finding_of_person on findings (person);

create table cases (
  id uuid primary key,
  person uuid not null references people,
  -- severity by rank, 0 low to 3 critical: of the gravest part that is open, and the earliest due of those; of a closed case, as they were last
  severity smallint not null,
  overdue_since timestamptz not null,
  zone text not null,
  opened_at timestamptz not null default now(),
  owner text,
  owner_name text,
  claimed_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  version bigint not null default 1,
  check ((closed_at is null) = (close_reason is null)),
  check ((owner is null) = (claimed_at is null))
);
-- One person, one open case, whoever else believes otherwise.
create unique index one_open_case on cases (person) where closed_at is null;
create index open_by_urgency on cases (severity desc, overdue_since, id) where closed_at is null;
create index closed_by_time on cases (closed_at desc, id) where closed_at is not null;
create index case_of_person on cases (person, opened_at);
create index case_of_owner on cases (owner) where closed_at is null;

-- A finding in a case. ended: why it needs no more work; ended_as: how the finding stood when a coordinator closed the case.
create table parts (
  case_id uuid not null references cases,
  finding_id uuid not null references findings,
  opened_at timestamptz not null default now(),
  ended_at timestamptz,
  ended text,
  ended_as text,
  primary key (case_id, finding_id),
  check ((ended_at is null) = (ended is null))
);
create index parts_needing_work on parts (finding_id) where ended is null;
create index part_of_finding on parts (finding_id, opened_at desc);

-- What happened, never changed. at: when; for what a finding did, the log time of the judgement.
create table timeline (
  seq bigint generated always as identity primary key,
  case_id uuid not null references cases,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  finding_id uuid,
  became text,
  who text,
  channel text,
  outcome text,
  reason text,
  note text
);
create index timeline_of_case on timeline (case_id, seq);

-- How far the tracker had judged, by partition of the findings; null until it said so.
create table judged_through (
  partition_number integer primary key,
  through timestamptz
);
