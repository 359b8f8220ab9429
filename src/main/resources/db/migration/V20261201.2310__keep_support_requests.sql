-- A message to support is kept until the relay has taken it; then its number and time remain.
create table support_requests (
    id           uuid primary key,
    number       bigint not null generated always as identity (start with 1001) unique,
    created_at   timestamptz not null,
    topic        text not null check (topic in ('question', 'billing', 'privacy', 'security', 'problem')),
    email        text check (length(email) <= 254),
    message      text check (length(message) <= 5000),
    status       text not null default 'waiting' check (status in ('waiting', 'sent', 'failed')),
    attempts     integer not null default 0,
    next_at      timestamptz not null,
    lease        uuid,
    lease_until  timestamptz,
    check (status <> 'sent' or email is null and message is null)
);
create index support_requests_due on support_requests (next_at) where status = 'waiting';
grant insert, select (id, number) on support_requests to vixshield_app;
grant select, update (status, attempts, next_at, lease, lease_until, email, message) on support_requests to vixshield_worker;

-- Which version of the terms a person accepted at sign-up; it goes with the person.
create table terms_acceptances (
    person_id    uuid not null references people on delete cascade,
    version      date not null,
    accepted_at  timestamptz not null,
    primary key (person_id, version)
);
-- Pages only write.
grant insert on terms_acceptances to vixshield_app;
grant select on terms_acceptances to vixshield_worker;
