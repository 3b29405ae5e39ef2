-- Who signed in to the desk, so that a case can be given to them by name.
create table staff (
  id text primary key,
  name text not null,
  coordinator boolean not null,
  supervisor boolean not null,
  seen_at timestamptz not null default now()
);

-- Who has a case open just now, on whichever instance. Lost in a crash, and back within seconds.
create unlogged table looking (
  case_id uuid not null,
  who_id text not null,
  who text not null,
  until timestamptz not null,
  primary key (case_id, who_id)
);
