-- Keys with which a member's programs act in the member's name: gone with the membership, and never kept in the clear.
create table api_tokens (
    account_id   uuid not null references accounts on delete cascade,
    id           uuid not null,
    person_id    uuid not null,
    name         text not null check (length(name) between 1 and 60),
    scope        text not null check (scope in ('read', 'write')),
    token_hash   bytea not null unique check (length(token_hash) = 32),
    -- The last characters, so that its owner can tell it from the others
    ending       text not null check (length(ending) = 4),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at   timestamptz,
    primary key (account_id, id),
    foreign key (account_id, person_id) references members on delete cascade
);
alter table api_tokens enable row level security;
alter table api_tokens force row level security;
create policy account_own on api_tokens to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy token_key on api_tokens for select to vixshield_app
    using (token_hash = (select app_secret_hash()));
grant select, insert, update (last_used_at, revoked_at) on api_tokens to vixshield_app;

-- How much is left of each limit, for all nodes. The key is a hash of what is limited: no address stands here.
create table token_buckets (
    key       bytea primary key check (length(key) = 32),
    tokens    double precision not null,
    granted   boolean not null,
    filled_at timestamptz not null
);
grant select, insert, update on token_buckets to vixshield_app;
grant select, delete on token_buckets to vixshield_worker;
