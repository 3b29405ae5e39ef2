-- After every migration: whoever is granted more on the audit log than its owner meant keeps reading and appending, no more.
do $$
declare
  granted record;
begin
  for granted in
    select distinct grantee from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = 'audit'
      and grantee <> current_user and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
  loop
    execute format('revoke update, delete, truncate on audit from %I', granted.grantee);
  end loop;
end $$;
