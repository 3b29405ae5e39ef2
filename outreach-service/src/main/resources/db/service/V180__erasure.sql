-- Of an erased person the cases stay for the figures, closed, under a pseudonym that leads nowhere; what was written goes.
create function erase_beside(erased uuid) returns void language plpgsql as $$
declare
  nobody uuid := gen_random_uuid();
begin
  if not exists (select from people where alias = erased) then
    return;
  end if;
  insert into people values (nobody);
  update timeline set note = null where note is not null and case_id in (select id from cases where person = erased);
  update parts set ended_at = clock_timestamp(), ended = 'WITHDRAWN'
    where ended is null and case_id in (select id from cases where person = erased);
  update cases set person = nobody, closed_at = coalesce(closed_at, clock_timestamp()),
      close_reason = coalesce(close_reason, 'ERASED'), version = version + 1 where person = erased;
  update findings set person = nobody, explanation = 'Erased.', cleared_by = '', needs_work = false where person = erased;
  delete from people where alias = erased;
end $$;

revoke execute on function erase_beside from public;
