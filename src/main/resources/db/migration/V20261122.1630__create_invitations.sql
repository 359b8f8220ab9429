-- Somebody asked to join. Of the key in the mailed link only the hash is kept.
create table invitations (
    account_id  uuid not null references accounts on delete cascade,
    id          uuid not null,
    email       text not null check (email = lower(email) and email !~ '[[:cntrl:][:space:]]'),
    role        text not null check (role in ('risk_manager', 'trader', 'viewer')),
    token_hash  bytea not null unique check (length(token_hash) = 32),
    invited_by  uuid not null,
    inviter     text not null,
    created_at  timestamptz not null,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at > sent_at),
    accepted_at timestamptz,
    accepted_by uuid,
    revoked_at  timestamptz,
    primary key (account_id, id),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or revoked_at is null)
);
create unique index one_open_invitation on invitations (account_id, email)
    where accepted_at is null and revoked_at is null;

-- What a request holds instead of a place in the account: the key of a link or of a program, as its hash is stored.
create function app_secret_hash() returns bytea
    language sql stable
    return sha256(convert_to(nullif(current_setting('app.secret', true), ''), 'UTF8'));

alter table invitations enable row level security;
alter table invitations force row level security;
create policy account_own on invitations to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy invitation_link on invitations for select to vixshield_app
    using (token_hash = (select app_secret_hash()));
-- The holder of an open link may know which account asks.
create policy invitation_link on accounts for select to vixshield_app
    using (id in (select account_id from invitations where token_hash = (select app_secret_hash())));

grant select, insert, update (token_hash, sent_at, expires_at, accepted_at, accepted_by, revoked_at, role, inviter, invited_by)
    on invitations to vixshield_app;
