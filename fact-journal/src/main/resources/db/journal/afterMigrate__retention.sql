-- The service may have what is too old erased, and may not say what is too old.
do $$
declare
  service text := regexp_replace(current_user, '_owner$', '');
begin
  if service <> current_user and exists (select from pg_roles where rolname = service) then
    execute format('grant execute on function erase_expired to %I', service);
    execute format('revoke insert, update, delete, truncate on retention from %I', service);
  end if;
end $$;
