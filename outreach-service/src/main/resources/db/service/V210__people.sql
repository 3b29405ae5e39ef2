-- Who people are and how to reach them: the one place in the system with personal data. sealed is JSON under AES-256-GCM, bound
-- to its person; key_id says under which key. programs: which posted or know the person, where no case says so.
create table contact_details (
  person   uuid        primary key,
  key_id   text        not null,
  sealed   bytea       not null,
  programs text[]      not null default '{}',
  version  bigint      not null default 1,
  told_at  timestamptz not null default now(),
  told_by  text        not null
);
create index details_by_key on contact_details (key_id);

-- By what they are found: keyed hashes of parts of names, telephone numbers, identifiers, a birth date.
create table found_by (
  hash   uuid not null,
  person uuid not null,
  primary key (hash, person)
);
create index found_by_person on found_by (person);

-- Which alias is led under which person; the greatest version holds. Undone, an alias is led under itself.
create table alias_assignments (
  alias       uuid        primary key,
  person      uuid        not null,
  version     bigint      not null,
  assigned_at timestamptz not null default clock_timestamp(),
  assigned_by text        not null
);
create index aliases_of_person on alias_assignments (person);

-- Who may see a person of another team for a while, having said why.
create table break_glass (
  person uuid        not null,
  who_id text        not null,
  until  timestamptz not null,
  primary key (person, who_id)
);
