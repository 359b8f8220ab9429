-- Our own staff looking into one account: announced to its owners, bounded in time, and kept where the owners see it.
create table support_visits (
    account_id uuid not null references accounts on delete cascade,
    id         uuid not null,
    -- Whoever the connection was opened for: the application can not write down somebody else.
    operator   text not null default app_identity(),
    person_id  uuid not null,
    name       text not null,
    -- The identity service's session that began it; another sign-in does not go on with it.
    session    text not null,
    reason     text not null check (length(reason) between 10 and 300 and reason !~ '[[:cntrl:]]'),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '60 minutes'),
    ended_at   timestamptz,
    ended_by   text check (ended_by in ('time', 'operator', 'sign-out', 'another visit')),
    primary key (account_id, id),
    check ((ended_at is null) = (ended_by is null))
);
-- One at a time: of two that begin at the same moment one is refused.
create unique index one_open_visit on support_visits (operator) where ended_at is null;
create index support_visits_due on support_visits (ends_at) where ended_at is null;

alter table support_visits enable row level security;
alter table support_visits force row level security;
create policy account_own on support_visits to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy visitor_self on support_visits for select to vixshield_app
    using (operator = (select app_identity()));
create policy worker_reads on support_visits for select to vixshield_worker using (true);
-- For as long as it lasts, the account can be found by its address.
create policy visitor on accounts for select to vixshield_app
    using (id in (select account_id from support_visits
                  where operator = (select app_identity()) and ended_at is null and ends_at > now()));

grant select, insert (account_id, id, person_id, name, session, reason, starts_at, ends_at), update (ended_at, ended_by)
    on support_visits to vixshield_app;
grant select on support_visits to vixshield_worker;
