-- After every migration: whoever is granted more on the journal than its owner meant keeps reading and appending, no more.
do $$
declare
  granted record;
begin
  for granted in
    select distinct grantee, table_name from information_schema.role_table_grants
    where table_schema = current_schema() and table_name in ('journal', 'erasure')
      and grantee <> current_user and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
  loop
    execute format('revoke update, delete, truncate on %I from %I', granted.table_name, granted.grantee);
  end loop;
end $$;
