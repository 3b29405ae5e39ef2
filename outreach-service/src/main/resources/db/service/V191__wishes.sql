-- What a person asked for and agreed to. No contact details: those are people's, encrypted.
create table wishes (
  person uuid primary key references people,
  zone text not null,
  do_not_contact boolean not null,
  no_voicemail boolean not null,
  no_home_visit boolean not null,
  texts_agreed boolean not null,
  collateral_agreed boolean not null,
  preferred text,
  language text,
  told_at timestamptz not null default now()
);
