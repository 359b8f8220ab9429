-- Who may do what in the product's database; run by a superuser, any number of times.
-- Passwords come in as settings (vixshield.owner_password and so on), so that this text stays constant.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['vixshield_owner', 'vixshield_app', 'vixshield_worker'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I', role_name);
    end if;
    execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
        role_name, current_setting('vixshield.' || replace(role_name, 'vixshield_', '') || '_password'));
  end loop;
end
$$;
