-- What the clinics posted, as on the topics: headers as lines of name=value. leaves: when a stay in detox is planned to end.
-- Under pseudonyms like everything there; erasing a person removes them, as does a tombstone.
create table journey_facts (
  fact uuid primary key,
  person uuid not null,
  headers text not null,
  body bytea not null,
  leaves timestamptz
);
create index fact_of_person on journey_facts (person);
create index leaving_soon on journey_facts (leaves) where leaves is not null;
