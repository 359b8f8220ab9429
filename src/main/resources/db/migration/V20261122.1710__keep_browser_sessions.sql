-- One row for each browser in which somebody is signed in. The browser holds a key, of which only the hash stands here; the
-- tokens of the identity service, encrypted, never leave the server. Deleting the row ends the session on every node.
create table browser_sessions (
    identity         text not null,
    -- The identity service's own name for the session, by which it says that the session has ended
    sid              text not null,
    id               uuid not null unique,
    key_hash         bytea not null unique check (length(key_hash) = 32),
    id_token         bytea not null,
    refresh_token    bytea,
    -- Until when the ID token holds, and until when one request is fetching the next
    fresh_until      timestamptz not null,
    refreshing_until timestamptz not null default '-infinity',
    address          text,
    user_agent       text,
    started_at       timestamptz not null,
    used_at          timestamptz not null,
    ends_at          timestamptz not null,
    primary key (identity, sid)
);
create index browser_sessions_end on browser_sessions (ends_at);
alter table browser_sessions enable row level security;
alter table browser_sessions force row level security;
create policy person_own on browser_sessions to vixshield_app
    using (identity = (select app_identity())) with check (identity = (select app_identity()));
-- Before anybody knows whose the key is
create policy browser_key on browser_sessions for select to vixshield_app
    using (key_hash = (select app_secret_hash()));
create policy worker_sweeps on browser_sessions for delete to vixshield_worker using (true);
create policy worker_reads on browser_sessions for select to vixshield_worker using (true);
grant select, insert, delete, update (key_hash, id_token, refresh_token, fresh_until, refreshing_until, address, user_agent,
    used_at, ends_at) on browser_sessions to vixshield_app;
grant select (identity, ends_at), delete on browser_sessions to vixshield_worker;
