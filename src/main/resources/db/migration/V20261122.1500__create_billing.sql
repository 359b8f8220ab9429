-- What Stripe knows about our accounts, as we last saw it. Stripe stays the truth; these rows let every page, job and mail
-- decide without asking it, so that its failure takes nothing from anybody.

create table billing_customers (
    account_id  uuid not null references accounts on delete cascade,
    customer_id text not null unique,
    created_at  timestamptz not null,
    -- A customer deleted in Stripe cannot be used again; the next checkout makes another.
    deleted_at  timestamptz,
    primary key (account_id, customer_id)
);
create unique index one_customer_per_account on billing_customers (account_id) where deleted_at is null;

create table billing_subscriptions (
    account_id           uuid not null references accounts on delete cascade,
    subscription_id      text not null unique,
    customer_id          text not null,
    status               text not null,
    plan                 text not null,
    period               text not null check (period in ('month', 'year')),
    price_id             text not null,
    item_id              text not null,
    currency             text not null,
    -- minor units (cents) for one seat and one period
    unit_amount          bigint not null,
    seats                integer not null check (seats >= 0),
    percent_off          numeric(5, 2) not null default 0,
    started_at           timestamptz not null,
    period_start         timestamptz not null,
    period_end           timestamptz not null,
    trial_end            timestamptz,
    cancel_at            timestamptz,
    canceled_at          timestamptz,
    ended_at             timestamptz,
    -- the grace clock: first failed attempt of the invoice that is still open
    first_failed_at      timestamptz,
    collection_paused    boolean not null default false,
    resumes_at           timestamptz,
    dispute              text not null default 'none' check (dispute in ('none', 'open', 'won', 'lost')),
    card                 text,
    pending_change       boolean not null default false,
    next_plan            text,
    next_period          text,
    next_seats           integer,
    schedule_id          text,
    open_invoice_url     text,
    -- the time in which access is full, as the one pure function says (billing.Subscription)
    full_from            timestamptz,
    full_until           timestamptz,
    version              bigint not null default 1,
    synced_at            timestamptz not null,
    source_event         text,
    primary key (account_id, subscription_id)
);
create index billing_subscriptions_open on billing_subscriptions (status) where ended_at is null;

create table billing_invoices (
    account_id      uuid not null references accounts on delete cascade,
    invoice_id      text not null,
    subscription_id text,
    number          text,
    status          text not null,
    currency        text not null,
    total           bigint not null,
    tax             bigint not null,
    paid            bigint not null,
    refunded        bigint not null default 0,
    created_at      timestamptz not null,
    page_url        text,
    receipt_url     text,
    primary key (account_id, invoice_id)
);

create table billing_disputes (
    account_id uuid not null references accounts on delete cascade,
    dispute_id text not null,
    subscription_id text,
    status     text not null,
    amount     bigint not null,
    currency   text not null,
    created_at timestamptz not null,
    primary key (account_id, dispute_id)
);

-- What we are about to ask of Stripe, written before the call: its id makes the idempotency key.
create table billing_intents (
    account_id uuid not null references accounts on delete cascade,
    id         uuid not null,
    operation  text not null,
    subject    text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    result     text,
    closed     boolean not null default false,
    primary key (account_id, id)
);
create unique index one_open_intent on billing_intents (account_id, operation, subject) where not closed;

-- Everything that changed, in order and for good: the operator's numbers are recomputed from here.
create table billing_events (
    account_id      uuid not null,
    id              bigint not null generated always as identity,
    at              timestamptz not null,
    kind            text not null,
    subscription_id text not null,
    status_before   text,
    status_after    text not null,
    plan            text not null,
    period          text not null,
    seats           integer not null,
    currency        text not null,
    -- monthly recurring revenue of this subscription from now on, in minor units
    mrr             bigint not null,
    source_event    text,
    primary key (account_id, id)
);
create trigger billing_events_append_only before update or delete or truncate on billing_events
    for each statement execute function refuse_change();

create table billing_mails (
    account_id  uuid not null references accounts on delete cascade,
    id          uuid not null,
    -- what the mail is about; the second one about the same thing is not written
    mail_key    text not null,
    kind        text not null,
    address     text not null,
    subject     text not null,
    body        text not null,
    link        text not null,
    status      text not null default 'ready' check (status in ('ready', 'sending', 'accepted', 'retry', 'unknown', 'failed')),
    attempts    integer not null default 0,
    next_at     timestamptz not null,
    lease       uuid,
    lease_until timestamptz,
    message_id  text not null unique,
    last_error  text,
    created_at  timestamptz not null,
    accepted_at timestamptz,
    primary key (account_id, id),
    unique (account_id, mail_key)
);
create index billing_mails_due on billing_mails (next_at) where status in ('ready', 'retry', 'unknown', 'sending');

-- The promise kept: one free day for each alert that came late or not at all.
create table billing_free_days (
    account_id  uuid not null references accounts on delete cascade,
    run_id      uuid not null,
    reason      text not null,
    how         text not null check (how in ('grant', 'credit', 'none')),
    amount      bigint not null default 0,
    currency    text,
    credited_at timestamptz not null,
    primary key (account_id, run_id)
);

-- The inbox. Not a tenant's: an event's account is known only once it has been worked on. Only the worker may see it.
create table stripe_events (
    id              text primary key,
    type            text not null,
    api_version     text,
    livemode        boolean not null,
    created         timestamptz not null,
    object_id       text,
    customer_id     text,
    subscription_id text,
    payload         text not null,
    received_at     timestamptz not null,
    deliveries      integer not null default 1,
    status          text not null default 'PENDING' check (status in ('PENDING', 'PARKED', 'DONE', 'DEAD')),
    attempts        integer not null default 0,
    next_at         timestamptz not null,
    last_error      text,
    done_at         timestamptz
);
create index stripe_events_due on stripe_events (next_at) where status in ('PENDING', 'PARKED');
create index stripe_events_subject on stripe_events (coalesce(subscription_id, customer_id, object_id)) where status in ('PENDING', 'PARKED');

create table billing_drift (
    id              bigint generated always as identity primary key,
    found_at        timestamptz not null,
    subscription_id text not null,
    sweep           text not null,
    difference      text not null
);

-- Who has had a trial, as salted hashes that outlive the account: addresses, cards, networks.
create table trial_claims (
    kind       text not null check (kind in ('email', 'card', 'network')),
    hash       text not null,
    claim      uuid not null,
    claimed_at timestamptz not null,
    primary key (kind, hash, claim)
);
create unique index one_trial_per_address on trial_claims (kind, hash) where kind in ('email', 'card');

alter table access_grants add column plan text not null default 'solo';
alter table access_grants drop constraint access_grants_kind_check;
alter table access_grants add constraint access_grants_kind_check check (kind in ('trial', 'comp', 'free_day'));

-- Full access, for statements that choose among many accounts. The application asks the same columns (billing.Access).
create function has_full_access(account uuid, at timestamptz) returns boolean
    language sql stable
    return exists (select 1 from access_grants g where g.account_id = account and g.starts_at <= at and g.ends_at > at)
        or exists (select 1 from billing_subscriptions s where s.account_id = account and s.full_from <= at and s.full_until > at);

alter table billing_customers enable row level security;
alter table billing_customers force row level security;
alter table billing_subscriptions enable row level security;
alter table billing_subscriptions force row level security;
alter table billing_invoices enable row level security;
alter table billing_invoices force row level security;
alter table billing_disputes enable row level security;
alter table billing_disputes force row level security;
alter table billing_intents enable row level security;
alter table billing_intents force row level security;
alter table billing_events enable row level security;
alter table billing_events force row level security;
alter table billing_mails enable row level security;
alter table billing_mails force row level security;
alter table billing_free_days enable row level security;
alter table billing_free_days force row level security;

create policy account_own on billing_customers to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on billing_subscriptions for select to vixshield_app using (account_id = (select app_account()));
create policy account_own on billing_invoices for select to vixshield_app using (account_id = (select app_account()));
create policy account_own on billing_disputes for select to vixshield_app using (account_id = (select app_account()));
create policy account_own on billing_intents to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on billing_events for select to vixshield_app using (account_id = (select app_account()));
create policy account_own on billing_mails for select to vixshield_app using (account_id = (select app_account()));
create policy account_own on billing_free_days for select to vixshield_app using (account_id = (select app_account()));

create policy worker_syncs on billing_customers to vixshield_worker using (true) with check (true);
create policy worker_syncs on billing_subscriptions to vixshield_worker using (true) with check (true);
create policy worker_syncs on billing_invoices to vixshield_worker using (true) with check (true);
create policy worker_syncs on billing_disputes to vixshield_worker using (true) with check (true);
create policy worker_syncs on billing_intents to vixshield_worker using (true) with check (true);
create policy worker_appends on billing_events to vixshield_worker using (true) with check (true);
create policy worker_sends on billing_mails to vixshield_worker using (true) with check (true);
create policy worker_credits on billing_free_days to vixshield_worker using (true) with check (true);
create policy worker_credits on access_grants for insert to vixshield_worker with check (kind = 'free_day');

grant select, insert on billing_customers to vixshield_app;
grant select, insert, update (result, closed) on billing_intents to vixshield_app;
grant select on billing_subscriptions, billing_invoices, billing_disputes, billing_events, billing_mails, billing_free_days
    to vixshield_app;
grant select, insert on trial_claims to vixshield_app, vixshield_worker;

grant select, insert, update (deleted_at) on billing_customers to vixshield_worker;
grant select, insert, update on billing_subscriptions, billing_invoices, billing_disputes, billing_intents, billing_mails,
    billing_free_days, stripe_events to vixshield_worker;
grant select, insert on billing_events, billing_drift to vixshield_worker;
grant insert on access_grants to vixshield_worker;
