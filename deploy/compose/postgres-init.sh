#!/bin/sh
# At the first start: for each service a schema, a role that owns it and one that reads and writes rows; and the role that reads figures.
set -eu
sql() { psql -v ON_ERROR_STOP=1 -q -U "$POSTGRES_USER" -d "$POSTGRES_DB" "$@"; }
sql -c "revoke all on database $POSTGRES_DB from public" -c "revoke all on schema public from public"
for service in detox placement aftercare outreach insights; do
  sql -v service="$service" -v owner="${service}_owner" -v password="$(cat /run/secrets/$service)" -v owners="$(cat /run/secrets/$service-owner)" -v database="$POSTGRES_DB" <<'SQL'
create role :"owner" login nosuperuser nocreatedb nocreaterole password :'owners';
create role :"service" login nosuperuser nocreatedb nocreaterole password :'password';
create schema :"service" authorization :"owner";
grant connect on database :"database" to :"service", :"owner";
alter role :"service" in database :"database" set search_path = :"service";
alter role :"owner" in database :"database" set search_path = :"service";
grant usage on schema :"service" to :"service";
alter default privileges for role :"owner" in schema :"service" grant select, insert, update, delete on tables to :"service";
alter default privileges for role :"owner" in schema :"service" grant usage, select on sequences to :"service";
SQL
done
sql -v password="$(cat /run/secrets/insights-reader-password)" -v database="$POSTGRES_DB" <<'SQL'
create role insights_reader login nosuperuser nocreatedb nocreaterole password :'password';
grant connect on database :"database" to insights_reader;
alter role insights_reader in database :"database" set search_path = insights;
alter role insights_reader set default_transaction_read_only = on;
alter role insights_reader set statement_timeout = '30s';
SQL
