-- Who wants which alert, per account: the row carries the secret of its unsubscribe link.
create table alert_preferences (
    account_id        uuid not null references accounts on delete cascade,
    person_id         uuid not null references people,
    email_signals     boolean not null default true,
    unsubscribe_token text not null unique check (length(unsubscribe_token) >= 22),
    updated_at        timestamptz not null,
    primary key (account_id, person_id),
    foreign key (account_id, person_id) references members on delete cascade
);

create table alert_runs (
    id          uuid primary key,
    signal_id   uuid not null unique references signals,
    created_at  timestamptz not null,
    -- Nothing is sent after this: a late alert is worse than none.
    deadline_at timestamptz not null
);

create table deliveries (
    account_id  uuid not null,
    run_id      uuid not null references alert_runs,
    person_id   uuid not null,
    channel     text not null check (channel in ('email')),
    status      text not null default 'ready'
        check (status in ('ready', 'sending', 'accepted', 'retry', 'unknown', 'failed', 'suppressed', 'expired')),
    message_id  text not null unique,
    address     text not null,
    created_at  timestamptz not null,
    attempts    integer not null default 0,
    next_at     timestamptz not null,
    lease       uuid,
    lease_until timestamptz,
    -- Set just before the message goes to the relay: after a crash this row, and only this row, is in doubt.
    handed_at   timestamptz,
    accepted_at timestamptz,
    last_error  text,
    primary key (account_id, run_id, person_id, channel),
    foreign key (account_id, person_id) references members on delete cascade,
    check ((status = 'sending') = (lease is not null)),
    check ((status = 'accepted') = (accepted_at is not null))
);
create index deliveries_due on deliveries (next_at) where status in ('ready', 'retry', 'unknown');
create index deliveries_leased on deliveries (lease_until) where status = 'sending';
create index deliveries_run on deliveries (run_id, status);

alter table alert_preferences enable row level security;
alter table alert_preferences force row level security;
alter table deliveries enable row level security;
alter table deliveries force row level security;

create policy account_own on alert_preferences to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
-- The link in a mail works without sign-in: its secret opens its own row and nothing else.
create policy unsubscribe_link on alert_preferences for select to vixshield_app
    using (unsubscribe_token = nullif(current_setting('app.unsubscribe', true), ''));
create policy unsubscribe_link_change on alert_preferences for update to vixshield_app
    using (unsubscribe_token = nullif(current_setting('app.unsubscribe', true), ''))
    with check (unsubscribe_token = nullif(current_setting('app.unsubscribe', true), ''));
create policy account_own on deliveries for select to vixshield_app
    using (account_id = (select app_account()));

create policy worker_reads on alert_preferences for select to vixshield_worker using (true);
create policy worker_sends on deliveries to vixshield_worker using (true) with check (true);

grant select, insert, update (email_signals, updated_at) on alert_preferences to vixshield_app;
grant select on deliveries to vixshield_app;
grant select on alert_preferences to vixshield_worker;
grant select, insert on alert_runs to vixshield_worker;
grant select on alert_runs to vixshield_app;
grant select, insert, update on deliveries to vixshield_worker;
