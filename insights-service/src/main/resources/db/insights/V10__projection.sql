-- What the topics say, as far as figures need it. Everything that is derived from the topics belongs to a generation: one is
-- current and shown; another may be built from the beginning of the topics beside it, and then takes its place.
drop table findings;

create table generation (
  number int generated always as identity primary key,
  state text not null check (state in ('building', 'current', 'past', 'gone')),
  begun_at timestamptz not null default clock_timestamp(),
  current_since timestamptz
);
create unique index generation_current on generation (state) where state = 'current';
create unique index generation_building on generation (state) where state = 'building';
insert into generation (state, current_since) values ('current', clock_timestamp());

-- Programs and partners of the directory in force, so that figures can be put together by partner and level.
create table program (
  program text primary key,
  name text not null,
  partner text not null,
  partner_name text not null,
  phase text not null,
  level text -- edition/code: 4/3.7
);

-- The measures by the name of their rule, with what the configuration says of them.
create table measure (
  measure text primary key, -- 3312-7
  family text not null,     -- 3312
  title text not null,
  goal double precision     -- the share that is aimed at; null where none is set
);

-- The last announcement of every finding, narrow enough to be counted quickly; its words stand beside.
create table finding (
  generation int not null,
  id uuid not null,
  version bigint not null,
  rule text not null,
  measure text,             -- the rule without "measure-"; null for a handoff
  person uuid not null,
  program text not null,    -- '' where none is named
  severity text not null,
  state text not null,
  reported_missed boolean not null,
  calls_somebody boolean not null,
  month date not null,      -- the cohort: first day of the month in which the clock started, in the program's zone
  opened timestamptz not null,
  due timestamptz not null,
  settled timestamptz,
  judged_at timestamptz not null,
  primary key (generation, id)
);
create index finding_measured on finding (generation, month, measure, program, state) where measure is not null;
create index finding_handoff on finding (generation, month, rule, program, state) where measure is null;
create index finding_waiting on finding (generation, state, due) where measure is null and state in ('expected', 'due-soon', 'paused', 'dropped', 'unverified');
create index finding_person on finding (generation, person);

create table finding_words (
  generation int not null,
  id uuid not null,
  version bigint not null,
  said text not null,       -- the finding as announced; '' once it was withdrawn
  primary key (generation, id)
);

-- How far the tracker had judged each partition.
create table judged_through (
  generation int not null,
  partition int not null,
  through timestamptz not null,
  primary key (generation, partition)
);

-- The facts, as far as figures need them. Under pseudonyms, as on the topics.
create table fact (
  generation int not null,
  id uuid not null,
  person uuid not null,     -- the alias it was reported under
  type text not null,       -- detox.completed
  service text not null,    -- whose topic it came by
  source text not null,     -- the partner
  program text,
  zone text not null,
  happened timestamptz not null,
  day date not null,        -- in the program's zone
  received timestamptz not null,
  anchor uuid,              -- stay, appointment, referral, enrolment, the fact taken back, the person assigned
  referral uuid,
  to_program text,
  starts timestamptz,       -- what was booked
  detail text,              -- the reason, or the kind
  primary key (generation, id)
);
create index fact_person on fact (generation, person);

create table alias (
  generation int not null,
  alias uuid not null,
  person uuid not null,
  version bigint not null,
  primary key (generation, alias)
);
create index alias_person on alias (generation, person);

-- People of whom something was heard since their rows below were derived.
create table unsettled (
  generation int not null,
  person uuid not null,
  primary key (generation, person)
);

-- What came from each partner in each hour, counted when it is taken in, each fact once.
create table feed_hour (
  generation int not null,
  source text not null,
  service text not null,
  hour timestamptz not null, -- of receipt
  facts bigint not null,
  lag_seconds double precision not null, -- summed: received minus happened, never below 0
  within_hour bigint not null,
  within_day bigint not null,
  within_week bigint not null,
  last_received timestamptz not null,
  primary key (generation, source, service, hour)
);

-- Derived of one person's facts, and derived again whenever one comes or goes.
create table stay (
  generation int not null,
  person uuid not null,
  stay uuid not null,
  kind text not null,       -- detox, placement
  program text not null,
  admitted timestamptz,
  ended timestamptz,
  how text,                 -- completed, against-advice, terminated, transferred, incarcerated, died, other
  month date,               -- of the end
  to_appointment_hours double precision, -- from the end to the first appointment that was set
  to_service_hours double precision,     -- from the end to the first service that was given
  primary key (generation, person, stay)
);
create index stay_month on stay (generation, kind, month, program);

create table appointment (
  generation int not null,
  person uuid not null,
  appointment uuid not null,
  slot int not null,        -- the first time it was set for is 1
  program text not null,
  booked timestamptz,
  starts timestamptz not null,
  month date not null,
  days_ahead int,           -- days between the booking and the appointment; null where the booking was never heard of
  outcome text not null,    -- kept, missed, cancelled, moved, open
  primary key (generation, person, appointment, slot)
);
create index appointment_month on appointment (generation, month, program, outcome);

create table referral (
  generation int not null,
  person uuid not null,
  referral uuid not null,
  from_program text not null,
  to_program text not null,
  level text,
  requested timestamptz not null,
  month date not null,
  answered timestamptz,
  outcome text not null,    -- open, acknowledged, waitlisted, accepted, admitted, declined, withdrawn, refused-by-person
  reason text,              -- of a decline or a withdrawal
  primary key (generation, person, referral)
);
create index referral_month on referral (generation, month, to_program, outcome);

create table person_phase (
  generation int not null,
  person uuid not null,
  phase text not null,      -- detox, between, placement, aftercare, completed, custody, died
  program text not null,    -- '' where none is named
  since timestamptz not null,
  last_heard timestamptz not null, -- when anything was last reported to have happened
  primary key (generation, person)
);
create index person_phase_phase on person_phase (generation, phase, program);

-- What intakes say of a partner's feed. Not derived again: compaction keeps the last notice of a feed only, so spells that
-- are over are known from here alone.
create table feed_spell (
  service text not null,
  partner text not null,
  quiet_since timestamptz not null, -- last heard before the silence
  until timestamptz,                -- heard again
  primary key (service, partner, quiet_since)
);
create table feed (
  service text not null,
  partner text not null,
  last_heard timestamptz not null,
  quiet boolean not null,
  usual_gap_seconds double precision not null,
  usual_lag_seconds double precision not null,
  primary key (service, partner)
);
