-- Each partner's feed: when it was heard, what its rhythm is learnt from, and whether it was called quiet.
create table feed (
  partner    text        primary key,
  last_heard timestamptz not null,
  gaps       bigint[]    not null,            -- the latest between two posts, in seconds of opening time
  lags       bigint[]    not null,            -- the latest between what happened and its post, in seconds
  quiet      boolean     not null,
  said_lag   bigint      not null,            -- the usual delay as last noticed, in seconds
  noticed    bigint      not null default 0,  -- counts changes worth saying in-band
  said       bigint      not null default 0   -- up to which of them every partition knows
);

-- Since when somebody has been here to be posted to: nobody is quiet who had nobody to post to.
create table feed_watch (
  one       boolean     primary key default true check (one),
  looked_at timestamptz not null,
  listening timestamptz not null
);

insert into feed_watch (looked_at, listening) values (now(), now());

-- Heartbeats as they came: accepted once, never published.
create table heartbeat (
  fact        uuid        primary key,
  source      text        not null,
  received_at timestamptz not null default clock_timestamp()
);
