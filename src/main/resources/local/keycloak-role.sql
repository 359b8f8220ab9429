-- The identity service has its own role and its own database; it never sees the product's.
do $$
begin
  if not exists (select from pg_roles where rolname = 'keycloak') then
    create role keycloak;
  end if;
  execute format('alter role keycloak login nosuperuser nobypassrls password %L',
      current_setting('vixshield.keycloak_password'));
end
$$;
