-- In the order in which events about one thing are claimed, so that a claim never sorts.
drop index stripe_events_subject;
create index stripe_events_subject on stripe_events (coalesce(subscription_id, customer_id, object_id), created)
    where status in ('PENDING', 'PARKED');
