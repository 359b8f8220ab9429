-- What was done in an account. Each entry carries the hash of the one before it, so that none can be changed, left out or
-- slipped in without breaking every later hash. The database numbers and hashes; the application only says what happened.
create table audit_entries (
    account_id    uuid not null references accounts on delete cascade,
    sequence      bigint not null check (sequence > 0),
    occurred_at   timestamptz not null,
    -- null: the system itself, such as a request that expired
    person_id     uuid,
    action        text not null check (action ~ '^[a-z]+(\.[a-z]+)+$'),
    subject       text not null check (length(subject) <= 300),
    -- text, not jsonb: the hash is over these very bytes
    before_value  text check (before_value is null or before_value::jsonb is not null),
    after_value   text check (after_value is null or after_value::jsonb is not null),
    address       text,
    user_agent    text check (length(user_agent) <= 300),
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null check (length(hash) = 32),
    primary key (account_id, sequence)
);
create index audit_entries_action on audit_entries (account_id, action, sequence desc);

-- Names as they were last seen. Not part of the chain: a name can be erased when its owner leaves for good.
create table audit_actors (
    account_id uuid not null references accounts on delete cascade,
    person_id  uuid not null,
    name       text not null,
    primary key (account_id, person_id)
);

-- With its length in front, so that no two lists of fields give the same text. AuditChain writes the same in Java.
create function audit_field(value text) returns text language sql immutable
    return coalesce(octet_length(value) || ':' || value, '-');

create function chain_audit_entry() returns trigger language plpgsql as $$
declare
    latest record;
begin
    -- one writer per account at a time, until its transaction ends: numbers without gaps, and no fork
    perform pg_advisory_xact_lock(hashtextextended('audit ' || new.account_id, 0));
    select sequence, hash into latest from audit_entries
    where account_id = new.account_id order by sequence desc limit 1;
    new.sequence := coalesce(latest.sequence, 0) + 1;
    new.previous_hash := coalesce(latest.hash, sha256(convert_to(new.account_id::text, 'UTF8')));
    new.hash := sha256(new.previous_hash || convert_to(
        audit_field(new.sequence::text)
        || audit_field((extract(epoch from new.occurred_at) * 1000000)::bigint::text)
        || audit_field(new.person_id::text) || audit_field(new.action) || audit_field(new.subject)
        || audit_field(new.before_value) || audit_field(new.after_value)
        || audit_field(new.address) || audit_field(new.user_agent), 'UTF8'));
    return new;
end $$;
create trigger audit_entries_chained before insert on audit_entries
    for each row execute function chain_audit_entry();

create trigger audit_entries_never_change before update or truncate on audit_entries
    for each statement execute function refuse_change();
-- Entries go only together with their account: then the delete comes from the foreign key's own trigger.
create trigger audit_entries_stay before delete on audit_entries
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
alter table audit_actors enable row level security;
alter table audit_actors force row level security;
create policy account_own on audit_entries to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy account_own on audit_actors to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy worker_writes on audit_entries to vixshield_worker using (true) with check (true);

grant select, insert (account_id, occurred_at, person_id, action, subject, before_value, after_value, address, user_agent)
    on audit_entries to vixshield_app, vixshield_worker;
grant select, insert, update (name) on audit_actors to vixshield_app;
