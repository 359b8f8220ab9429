-- Counted at every scrape, among all events of four hundred days.
create index stripe_events_dead on stripe_events (received_at) where status = 'DEAD';
