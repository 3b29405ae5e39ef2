-- Who of the staff is away, and who does their steps meanwhile: told by a supervisor, beside what the calendar's file says.
create table absence (
  id uuid primary key,
  staff text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  cover text,
  told_by text not null,
  told_at timestamptz not null default now(),
  check (from_at < until_at),
  check (cover <> staff)
);
create index absence_until on absence (until_at);
