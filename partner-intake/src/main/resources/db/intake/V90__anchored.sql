-- Which facts make which state: the facts themselves stand in the journal. Rows are only ever added, so that batches in any
-- order, and at the same time, come to the same and wait for nobody.
create table anchored (
  kind     text        not null,    -- what the fact belongs to: stay, referral, appointment, enrolment, supply, fact
  anchor   uuid        not null,
  fact     uuid        not null,
  source   text        not null,
  opens    boolean     not null,    -- the fact by which the anchor becomes known; what comes without it is flagged
  shown_to text,                    -- a program whose partner sees the anchor beside the one that posted
  starts   timestamptz,             -- when what was agreed takes place
  primary key (kind, anchor, fact)
);

create index anchored_own on anchored (source, kind, anchor);
create index anchored_shown on anchored (shown_to, kind, anchor) where shown_to is not null;
create index anchored_starts on anchored (source, kind, starts) where starts is not null;

-- What a source took back, whether it was here before or comes later.
create table retraction (
  source text not null,
  fact   uuid not null,
  primary key (source, fact)
);

create view counted as
  select a.* from anchored a
  where not exists (select from retraction r where r.source = a.source and r.fact = a.fact);
