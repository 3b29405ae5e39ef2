-- As before; wishes go too, and what was written of why something was done all the same. Nothing is next any more.
create or replace function erase_beside(erased uuid) returns void language plpgsql as $$
declare
  nobody uuid := gen_random_uuid();
begin
  if not exists (select from people where alias = erased) then
    return;
  end if;
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
  delete from wishes where person = erased;
  delete from people where alias = erased;
end $$;
