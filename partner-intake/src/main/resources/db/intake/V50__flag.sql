-- Facts that did not fit what was known when they came. They count all the same.
create table flag (
  fact      uuid        not null,
  source    text        not null,
  reason    text        not null,
  raised_at timestamptz not null default clock_timestamp(),
  primary key (fact, reason)
);

create index flag_of_source on flag (source, raised_at desc);
