-- The sweep removes sessions that nobody has used for too long.
grant select (used_at) on browser_sessions to vixshield_worker;
