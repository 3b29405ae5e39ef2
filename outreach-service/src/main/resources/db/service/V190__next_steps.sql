-- Who did it and to whom, as the issuer names them; when to call again or when the agreed appointment is; and why somebody
-- was contacted all the same, where the protocol or the person's wishes spoke against it.
alter table timeline
  add column who_id text,
  add column owner_id text,
  add column later timestamptz,
  add column all_the_same text;

-- Where the case stands by the outreach protocol, worked out whenever anything about it changes, and at changes_at.
-- queue, waiting_since, claim_by: of a case that waits. step_*: what is next. covered_by: who does it in its owner's absence.
alter table cases
  add column queue text,
  add column waiting_since timestamptz,
  add column claim_by timestamptz,
  add column step_kind text,
  add column step_channel text,
  add column step_by text,
  add column step_from timestamptz,
  add column step_due timestamptz,
  add column step_mind text[],
  add column escalated boolean not null default false,
  add column covered_by text,
  add column changes_at timestamptz;

create index case_changes_by_itself on cases (changes_at) where changes_at is not null;
create index attempt_by_time on timeline (case_id, at) where kind = 'ATTEMPT';

-- Cases from before have no step yet: the first look at the clock gives them one.
update cases set changes_at = now() where closed_at is null;
