-- The last announcement of every finding, as far as it can be counted. No person: figures need none.
create table findings (
  id uuid primary key,
  version bigint not null,
  rule text not null,
  program text,
  severity text not null,
  state text not null,
  calls_somebody boolean not null,
  judged_at timestamptz not null
);
create index findings_by_rule on findings (rule, state);
