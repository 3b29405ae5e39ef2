-- Once, when the database is made: for each service a schema and two roles, and the role that reads figures. Passwords come from
-- the operator's managed roles.
revoke all on database handrail from public;
revoke all on schema public from public;
do $$
declare service text;
begin
  foreach service in array array['detox', 'placement', 'aftercare', 'outreach', 'insights'] loop
    execute format('create role %I login nosuperuser nocreatedb nocreaterole', service || '_owner');
    execute format('create role %I login nosuperuser nocreatedb nocreaterole', service);
    execute format('create schema %I authorization %I', service, service || '_owner');
    execute format('grant connect on database handrail to %I, %I', service, service || '_owner');
    execute format('alter role %I in database handrail set search_path = %I', service, service);
    execute format('alter role %I in database handrail set search_path = %I', service || '_owner', service);
    execute format('grant usage on schema %I to %I', service, service);
    execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I', service || '_owner', service, service);
    execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I', service || '_owner', service, service);
  end loop;
end $$;
create role insights_reader login nosuperuser nocreatedb nocreaterole;
grant connect on database handrail to insights_reader;
alter role insights_reader in database handrail set search_path = insights;
alter role insights_reader set default_transaction_read_only = on;
alter role insights_reader set statement_timeout = '30s';
