-- A publication and its seal are one step of the background jobs.
revoke insert on signals from vixshield_app;
