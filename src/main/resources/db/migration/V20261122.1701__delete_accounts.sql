-- An account that is going to be deleted, unless an owner thinks better of it before that is due.
create table account_deletions (
    account_id   uuid primary key references accounts on delete cascade,
    requested_by uuid not null,
    requested_at timestamptz not null,
    due_at       timestamptz not null check (due_at >= requested_at + interval '1 day'),
    -- Set by the job that erases, in the transaction in which it does
    begun_at     timestamptz
);
create index account_deletions_due on account_deletions (due_at);
alter table account_deletions enable row level security;
alter table account_deletions force row level security;
create policy account_own on account_deletions to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_works on account_deletions to vixshield_worker using (true) with check (true);
grant select, insert (account_id, requested_by, requested_at, due_at), delete on account_deletions to vixshield_app;
grant select, update (begun_at) on account_deletions to vixshield_worker;

-- What is left to do elsewhere once an account has gone from here. Belongs to no account: there is none any more. Emptied step
-- by step; what stays in the end is an id that leads nowhere, so that a restored backup can be cleaned again.
create table erasures (
    id           uuid primary key,
    account      uuid not null unique,
    requested_at timestamptz not null,
    erased_at    timestamptz not null,
    -- Customers of the payment service that still have to go
    customers    text[] not null,
    -- Users of the identity service that still have to go, as in people.identity
    identities   text[] not null,
    -- Who still has to be told, and of what
    recipients   text[] not null,
    account_name text not null,
    -- What the payment service may still mention in late events: they are thrown away
    echoes       text[] not null,
    attempts     integer not null default 0,
    next_at      timestamptz not null,
    last_error   text,
    finished_at  timestamptz,
    check (finished_at is null or customers || identities || recipients || echoes = '{}' and account_name = '')
);
create index erasures_due on erasures (next_at) where finished_at is null;
grant select, insert, update (customers, identities, recipients, account_name, echoes, attempts, next_at, last_error, finished_at)
    on erasures to vixshield_worker;

-- Who has been erased never comes back under the same identity, however long a browser stays signed in. A hash of something
-- that cannot be guessed.
create table erased_identities (
    hash bytea primary key check (length(hash) = 32)
);
grant select, insert on erased_identities to vixshield_worker;
grant select on erased_identities to vixshield_app;

-- The way in which append-only tables lose rows: with their account, which only the jobs may delete, and only when that was
-- asked for and is due by the database's own clock.
create policy worker_erases on accounts for delete to vixshield_worker
    using (exists (select 1 from account_deletions d
                   where d.account_id = id and d.begun_at is not null and d.due_at <= clock_timestamp()));
create policy worker_erases on people for delete to vixshield_worker
    using (exists (select 1 from erasures e where identity = any (e.identities)));
grant delete on accounts, people to vixshield_worker;

alter table billing_events add foreign key (account_id) references accounts on delete cascade;
drop trigger billing_events_append_only on billing_events;
create trigger billing_events_never_change before update or truncate on billing_events
    for each statement execute function refuse_change();
create trigger billing_events_stay before delete on billing_events
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

-- An account that is itself deleted is gone by now; the look before the lock lets those ask who may not lock.
create or replace function keep_an_owner() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from accounts where id = old.account_id) then
        return null;
    end if;
    -- two owners who go at the same moment wait for each other here
    perform 1 from accounts where id = old.account_id for no key update;
    if found and not exists (select 1 from members where account_id = old.account_id and role = 'owner') then
        raise exception 'an account keeps at least one owner'
            using errcode = 'check_violation', constraint = 'members_keep_an_owner';
    end if;
    return null;
end $$;

-- What the payment service told of a customer goes too, and nothing else does.
create function erase_echoes_only() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from erasures e, unnest(e.echoes) echo where position(echo in old::text) > 0) then
        raise exception '% keeps what belongs to no erased account', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;
create trigger stripe_events_echoes before delete on stripe_events for each row execute function erase_echoes_only();
create trigger billing_drift_echoes before delete on billing_drift for each row execute function erase_echoes_only();
grant delete on stripe_events, billing_drift to vixshield_worker;

-- Tables that know people by their identity and belong to no account, such as sessions: found, not listed, so that none is
-- forgotten. With the caller's rights.
create function erase_identity_rows(gone text[]) returns void language plpgsql as $$
declare
    found regclass;
begin
    for found in select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'identity' and not a.attisdropped and c.relkind in ('r', 'p') and c.relname <> 'people'
            and c.relnamespace = 'public'::regnamespace
            and not exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'account_id')
    loop
        execute format('delete from %s where identity = any ($1)', found) using gone;
    end loop;
end $$;
