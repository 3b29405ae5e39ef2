-- By which open cases are ordered, and under which weights it was reckoned: others, and it is reckoned again.
alter table cases
  add column urgency double precision not null default 0,
  add column weighed_by integer;
create index open_by_rank on cases (urgency desc, id) where closed_at is null;
drop index open_by_urgency;
