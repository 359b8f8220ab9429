-- Events about customers, products or kinds that are not ours are filed once: neither worked on again nor an alarm.
alter table stripe_events drop constraint stripe_events_status_check;
alter table stripe_events add constraint stripe_events_status_check
    check (status in ('PENDING', 'PARKED', 'DONE', 'DEAD', 'FOREIGN'));

-- What is neither done nor filed is what an operator looks at.
drop index stripe_events_not_done;
create index stripe_events_not_done on stripe_events (received_at) where status not in ('DONE', 'FOREIGN');
