-- Who saw or changed what of whom, when and why. Only ever added to: the role a service runs under may not change it, and
-- nobody does by accident. Erasing a person leaves that somebody was seen, under a pseudonym that leads nowhere.
create table audit (
  seq     bigint generated always as identity primary key,
  at      timestamptz not null default clock_timestamp(),
  who_id  text        not null,
  who     text        not null,
  did     text        not null,
  person  uuid,
  case_id uuid,
  why     text,
  flagged boolean     not null default false
);
create index audit_of_person on audit (person, seq desc) where person is not null;
create index audit_by_who on audit (who_id, seq desc);
create index audit_flagged on audit (seq desc) where flagged;
create index audit_by_time on audit (at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('handrail.erasing', true), '') = 'on' then
    return null;
  end if;
  raise exception 'the audit log is append-only';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
