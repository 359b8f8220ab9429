#!/bin/bash
# Runs once, when the data volume is new: the same roles and grants that the embedded database gets.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$DATABASE_OWNER_PASSWORD" -v app="$DATABASE_PASSWORD" -v worker="$DATABASE_WORKER_PASSWORD" \
  -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
select set_config('vixshield.owner_password', :'owner', false) \g /dev/null
select set_config('vixshield.app_password', :'app', false) \g /dev/null
select set_config('vixshield.worker_password', :'worker', false) \g /dev/null
select set_config('vixshield.keycloak_password', :'keycloak', false) \g /dev/null
\i /bootstrap/roles.sql
\i /bootstrap/keycloak-role.sql
create database vixshield owner vixshield_owner;
create database keycloak owner keycloak;
\connect vixshield
\i /bootstrap/grants.sql
SQL
