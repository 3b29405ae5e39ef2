-- Which topic the shards were published to, by the id the broker gave it. One of the same name with another id holds nothing: every fact
-- is published to it again.
create table relay_topic (
  one   boolean     primary key default true check (one),
  id    uuid        not null,
  since timestamptz not null default clock_timestamp()
);
