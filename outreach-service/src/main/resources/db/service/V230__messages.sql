-- What is told to staff, written in the transaction in which it came about and carried afterwards, at least once under its id.
-- about, medium: closed lists. recipient: staff as the issuer names them, or the name of a hook. No word of it leads to a person.
-- state: WAITING for its turn, SENT, GIVEN_UP after many tries, KEPT where no carrier is configured, FOR_DIGEST, DIGESTED.
create table staff_messages (
  id uuid primary key,
  made_at timestamptz not null default clock_timestamp(),
  about text not null,
  case_id uuid references cases,
  medium text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null,
  tries integer not null default 0,
  next_try timestamptz not null,
  settled_at timestamptz,
  trouble text
);
create index staff_message_due on staff_messages (next_try) where state = 'WAITING';
create index staff_message_of_case on staff_messages (case_id, made_at) where case_id is not null;
create index staff_message_by_time on staff_messages (made_at desc);
create index staff_message_of_recipient on staff_messages (recipient, made_at);
create index staff_message_for_digest on staff_messages (recipient) where state = 'FOR_DIGEST';

-- For the digest and for whoever looks at the queues.
create index case_in_queue on cases (queue, claim_by) where queue is not null;
create index case_escalated on cases (owner) where escalated and closed_at is null;
