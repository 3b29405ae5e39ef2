-- Several instances share the publishing: people are spread over eight shards, and each instance publishes some of them.
-- The last byte of a pseudonym is part of a keyed hash, so shards are equally full.
alter table journal add column shard smallint not null
  generated always as ((get_byte(uuid_send(person), 15) % 8)::smallint) stored;
alter table journal drop constraint journal_pkey;
alter table journal add primary key (shard, xid, seq);

-- How far each shard is published, and until when all of it is known.
create table relay_shard (
  shard   smallint primary key,
  xid     xid8     not null,
  seq     bigint   not null,
  through timestamptz                          -- all that was received before this is published; null: nothing known yet
) with (fillfactor = 50);

insert into relay_shard (shard, xid, seq) select shard, xid, seq from relay_cursor, generate_series(0, 7) as shard;
drop table relay_cursor;

-- Facts the topic will not take, whatever is tried. They hold back nobody else; docs/operations.md says what to do.
create table relay_parked (
  fact         uuid primary key,
  cause        text        not null,
  parked_at    timestamptz not null default clock_timestamp(),
  released_at  timestamptz,                    -- set by an operator: to be tried once more
  published_at timestamptz,                    -- the second try went well
  dropped_at   timestamptz                     -- set by an operator: it stays in the journal and is never published
);
