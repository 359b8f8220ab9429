-- Where programs of an account want to be told what happens. Secrets do not stand here: each is derived from the
-- installation's key and the version below.
create table webhook_endpoints (
    account_id     uuid not null references accounts on delete cascade,
    id             uuid not null,
    url            text not null check (url ~ '^https://' and length(url) <= 2048 and url !~ '[[:cntrl:][:space:]]'),
    -- of signal.published, signal.settled, record.corrected, approval.*
    events         text[] not null check (cardinality(events) > 0),
    status         text not null default 'active' check (status in ('active', 'disabled')),
    created_at     timestamptz not null,
    secret_version integer not null default 1 check (secret_version > 0),
    -- the secret before it is used beside it for so long
    previous_until timestamptz,
    -- since when nothing has been accepted; null while all is well
    failing_since  timestamptz,
    primary key (account_id, id)
);

-- What happened, once for each account that wants to know, with the very data that every attempt sends.
create table webhook_events (
    account_id  uuid not null references accounts on delete cascade,
    id          uuid not null,
    type        text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    data        text not null check (data::jsonb is not null),
    created_at  timestamptz not null,
    primary key (account_id, id),
    unique (account_id, type, subject)
);
create index webhook_events_age on webhook_events (created_at);

create table webhook_deliveries (
    account_id    uuid not null,
    endpoint_id   uuid not null,
    event_id      uuid not null,
    status        text not null default 'ready' check (status in ('ready', 'sending', 'delivered', 'failed', 'dropped')),
    attempts      integer not null default 0,
    next_at       timestamptz not null,
    lease         uuid,
    lease_until   timestamptz,
    -- of the last attempt: the HTTP status and the beginning of the answer, or why there was none
    response_code integer,
    response      text check (length(response) <= 500),
    finished_at   timestamptz,
    primary key (account_id, endpoint_id, event_id),
    foreign key (account_id, endpoint_id) references webhook_endpoints on delete cascade,
    foreign key (account_id, event_id) references webhook_events on delete cascade,
    check ((status = 'sending') = (lease is not null))
);
create index webhook_deliveries_due on webhook_deliveries (next_at) where status in ('ready', 'sending');

alter table webhook_endpoints enable row level security;
alter table webhook_endpoints force row level security;
alter table webhook_events enable row level security;
alter table webhook_events force row level security;
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;

create policy account_own on webhook_endpoints to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on webhook_events to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on webhook_deliveries to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_sends on webhook_endpoints to vixshield_worker using (true) with check (true);
create policy worker_sends on webhook_events to vixshield_worker using (true) with check (true);
create policy worker_sends on webhook_deliveries to vixshield_worker using (true) with check (true);

grant select, insert, delete, update (status, secret_version, previous_until, failing_since) on webhook_endpoints
    to vixshield_app;
grant select, insert on webhook_events to vixshield_app;
grant select, insert, update (status, attempts, next_at) on webhook_deliveries to vixshield_app;
grant select, update (status, failing_since) on webhook_endpoints to vixshield_worker;
grant select, insert, delete on webhook_events to vixshield_worker;
grant select, insert, update on webhook_deliveries to vixshield_worker;
