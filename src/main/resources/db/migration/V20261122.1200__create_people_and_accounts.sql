-- Roles are created before the first migration (docker/postgres/roles.sql, or the embedded database):
-- vixshield_app serves requests and sees one account at a time; vixshield_worker runs jobs over all accounts
-- through its own narrow policies. Neither owns a table or may bypass row level security.

create function app_account() returns uuid
    language sql stable
    return nullif(current_setting('app.account', true), '')::uuid;

-- Who has signed in, as "issuer subject": e-mail addresses change hands, this pair does not.
create function app_identity() returns text
    language sql stable
    return nullif(current_setting('app.identity', true), '');

create table people (
    id           uuid primary key,
    issuer       text not null,
    subject      text not null,
    identity     text not null generated always as (issuer || ' ' || subject) stored unique,
    email        text not null check (email like '%_@_%'),
    name         text not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);

create table accounts (
    id         uuid primary key,
    handle     text not null unique check (handle ~ '^[0-9a-z]{10}$'),
    kind       text not null check (kind in ('personal', 'team')),
    name       text not null check (name <> ''),
    -- The person whose personal account this is: one each, however often a sign-in is repeated.
    person_id  uuid unique references people,
    created_at timestamptz not null,
    check ((kind = 'personal') = (person_id is not null))
);

create table members (
    account_id uuid not null references accounts on delete cascade,
    person_id  uuid not null references people,
    role       text not null check (role in ('owner', 'risk_manager', 'trader', 'viewer')),
    joined_at  timestamptz not null,
    primary key (account_id, person_id)
);
create index members_person on members (person_id);

create table access_grants (
    account_id uuid not null references accounts on delete cascade,
    id         uuid not null,
    kind       text not null check (kind in ('trial', 'comp')),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    reason     text not null,
    primary key (account_id, id)
);
create unique index one_trial_per_account on access_grants (account_id) where kind = 'trial';

alter table people enable row level security;
alter table people force row level security;
alter table accounts enable row level security;
alter table accounts force row level security;
alter table members enable row level security;
alter table members force row level security;
alter table access_grants enable row level security;
alter table access_grants force row level security;

create policy person_self on people to vixshield_app
    using (identity = (select app_identity()))
    with check (issuer || ' ' || subject = (select app_identity()));

create policy account_member on members to vixshield_app
    using (account_id = (select app_account())
        or person_id = (select id from people where identity = (select app_identity())))
    with check (account_id = (select app_account()));

create policy account_own on accounts to vixshield_app
    using (id = (select app_account())
        or id in (select account_id from members
                  where person_id = (select p.id from people p where p.identity = (select app_identity()))))
    with check (id = (select app_account()));

create policy account_own on access_grants to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));

create policy worker_reads on people for select to vixshield_worker using (true);
create policy worker_reads on accounts for select to vixshield_worker using (true);
create policy worker_reads on members for select to vixshield_worker using (true);
create policy worker_reads on access_grants for select to vixshield_worker using (true);

grant select, insert, update (email, name, last_seen_at) on people to vixshield_app;
grant select, insert, update (name) on accounts to vixshield_app;
grant select, insert, update (role), delete on members to vixshield_app;
grant select, insert on access_grants to vixshield_app;
grant select on people, accounts, members, access_grants to vixshield_worker;
