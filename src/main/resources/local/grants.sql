-- Inside the product's database: only the owner makes objects. What the other two may touch is granted by the migrations,
-- table by table.
alter schema public owner to vixshield_owner;
revoke all on schema public from public;
grant usage on schema public to vixshield_app, vixshield_worker;
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to vixshield_app, vixshield_worker', current_database());
end
$$;
-- The identity service's database is the identity service's alone.
revoke all on database keycloak from public;
-- Large objects know no policies: whatever one account put into one, another could read.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
