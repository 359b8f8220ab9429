-- Few at any time, whatever has come in over the years: what waits, and what was given up.
create index stripe_events_not_done on stripe_events (received_at) where status <> 'DONE';
