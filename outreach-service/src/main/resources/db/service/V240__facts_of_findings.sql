-- The facts that a finding rests on, by id: the one that opened it, and those besides, as they happened.
alter table findings add column opened_by uuid;
alter table findings add column evidence uuid[] not null default '{}';
