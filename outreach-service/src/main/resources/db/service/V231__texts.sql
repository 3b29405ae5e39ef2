-- Texts to people, each recorded before it is sent and never sent again. The words are neutral and name nobody; the number
-- stands nowhere here. state: RECORDED, then SENT, REFUSED, UNSENT, KEPT where no gateway is configured, or IN_DOUBT.
create table texts (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null,
  language text not null,
  words text not null,
  who text not null,
  who_id text not null,
  recorded_at timestamptz not null,
  state text not null,
  settled_at timestamptz,
  trouble text
);
create index text_of_case on texts (case_id, recorded_at);
create index text_by_time on texts (recorded_at desc);
create index text_unsettled on texts (recorded_at) where state = 'RECORDED';

-- Whom a number that answers may belong to: numbers as keyed hashes, gone when the person is erased.
create table texted_numbers (
  number_hash uuid not null,
  person uuid not null references people on delete cascade,
  primary key (number_hash, person)
);
create index texted_number_of_person on texted_numbers (person);

-- Numbers that said STOP, whoever they belong to, and answers read already.
create table stopped_numbers (
  number_hash uuid primary key,
  stopped_at timestamptz not null default clock_timestamp()
);
create table answers_read (
  id text primary key,
  read_at timestamptz not null default clock_timestamp()
);
create index answer_read_by_time on answers_read (read_at);
