-- The programs a case hangs on or ever did: whose team may see it follows from them, however teams are cut.
alter table cases add column hangs_on text[] not null default '{}';
update cases c set hangs_on = coalesce((
  select array_agg(distinct f.program) from parts p join findings f on f.id = p.finding_id
  where p.case_id = c.id and f.program is not null), '{}');
