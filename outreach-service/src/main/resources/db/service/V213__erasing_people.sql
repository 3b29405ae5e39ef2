-- As before, and what is known of the person besides: every other table of this schema that names a person forgets them, but
-- for the audit log, where they become the nobody that their cases become, and what was written of them goes.
create or replace function erase_beside(erased uuid) returns void language plpgsql as $$
declare
  nobody uuid := gen_random_uuid();
  beside record;
begin
  insert into people values (nobody);
  update timeline set note = null, all_the_same = null
    where (note is not null or all_the_same is not null) and case_id in (select id from cases where person = erased);
  update parts set ended_at = clock_timestamp(), ended = 'WITHDRAWN'
    where ended is null and case_id in (select id from cases where person = erased);
  update cases set person = nobody, closed_at = coalesce(closed_at, clock_timestamp()),
      close_reason = coalesce(close_reason, 'ERASED'), version = version + 1,
      queue = null, waiting_since = null, claim_by = null, step_kind = null, step_channel = null, step_by = null,
      step_from = null, step_due = null, step_mind = null, covered_by = null, changes_at = null
    where person = erased;
  update findings set person = nobody, explanation = 'Erased.', cleared_by = '', needs_work = false where person = erased;
  perform set_config('handrail.erasing', 'on', true);
  update audit set person = nobody, why = null where person = erased;
  perform set_config('handrail.erasing', 'off', true);
  delete from alias_assignments where alias = erased;
  for beside in
    select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
      and c.column_name = 'person' and c.table_name not in ('journal', 'cases', 'findings', 'audit')
  loop
    execute format('delete from %I where person = $1', beside.table_name) using erased;
  end loop;
  delete from people where alias = erased;
  delete from people where alias = nobody
    and not exists (select from cases where person = nobody) and not exists (select from findings where person = nobody);
end $$;

revoke execute on function erase_beside from public;
