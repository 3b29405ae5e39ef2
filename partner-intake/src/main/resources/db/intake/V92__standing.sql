-- How everything stands, for whom: an index into the facts, derived from them in the transaction that takes them, so that a
-- page of what is in one state, of one day or of one person is found without deriving all. Never answered from: what is
-- answered is derived from the facts. A row whose fold is older than the program's is derived anew at start.
drop view standing_flag;
drop view counted;
drop table flag;
drop table retraction;
drop index anchored_own, anchored_shown, anchored_starts;
alter table anchored drop column opens, drop column shown_to, drop column starts;
create index anchored_fact on anchored (fact);

create table standing (
  viewer  text    not null,         -- a partner, or @ and a program; empty: the row that is locked for what several may see
  kind    text    not null,
  anchor  uuid    not null,
  state   text,                     -- null where nothing counts any more, or nothing may be seen
  program text,
  person  uuid,
  at      timestamptz,              -- by what it is found: when it began, begins or is due
  flags   integer not null default 0,
  viewers text,                     -- in the row that is locked: who may see it now
  fold    integer not null,         -- the version of the code that derived it
  primary key (viewer, kind, anchor)
);

create index standing_state on standing (viewer, kind, state, anchor) include (program);
create index standing_at on standing (viewer, kind, at, anchor) where at is not null;
create index standing_person on standing (viewer, kind, person, anchor);

insert into standing (viewer, kind, anchor, fold)
  select distinct case kind when 'REFERRAL' then '' else source end, kind, anchor, 0 from anchored;

-- What was taken back, by which fact, whether it was here before or comes later.
create table retraction (
  fact       uuid not null,
  retraction uuid not null,
  source     text not null,
  primary key (fact, retraction)
);

create index retraction_by on retraction (retraction);

insert into retraction (fact, retraction, source)
  select (data::json ->> 'fact')::uuid, fact, source from journal where type = 'handrail.person.retracted.v1';

-- What does not fit, as derived: gone as soon as it fits.
create table flag (
  source    text        not null,   -- whose fact it is
  fact      uuid        not null,
  reason    text        not null,
  mend      text        not null,
  kind      text        not null,
  anchor    uuid        not null,
  raised_at timestamptz not null default clock_timestamp(),
  primary key (source, fact, reason)
);

create index flag_of_anchor on flag (kind, anchor);
