-- What people agreed may be told to whom (42 CFR 2.31), kept to be asked when something is about to be disclosed.
create table consents (
  id         uuid        primary key,
  person     uuid        not null,
  recipients text[]      not null,              -- programs
  kinds      text[]      not null,              -- or whoever is of a kind
  content    text[]      not null,
  purpose    text        not null,
  given_at   timestamptz not null,
  expires    date,                              -- the last day it holds; null: until revoked
  revoked_at timestamptz,
  told_by    text        not null
);
create index consents_of_person on consents (person);
-- Of somebody who was given up one looks whether anything is heard.
create index lost_case_of_person on cases (person) where close_reason = 'LOST_TO_FOLLOW_UP';
