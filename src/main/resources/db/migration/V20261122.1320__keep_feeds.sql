-- How each feed is doing and the last good file of each, for all replicas and after a restart. Both are replaced as feeds go
-- on; what a file said is kept for good elsewhere (imports and the tables of facts).
create table feed_states (
    name         text primary key,
    provider     text not null,
    last_good    timestamptz,
    last_attempt timestamptz,
    last_error   text,
    failures     integer not null,
    rows         integer not null,
    sha256       text,
    latest       date,
    warnings     text[] not null
);

create table feed_files (
    name          text primary key,
    feed          text not null,
    -- without credentials
    address       text not null,
    etag          text not null,
    last_modified text not null,
    sha256        text not null,
    size          integer not null,
    -- gzip
    content       bytea not null,
    fetched_at    timestamptz not null
);
alter table feed_files alter column content set storage external;

-- What operators ask for; a job does it, so that it goes on when the page is left.
create table feed_requests (
    id           uuid primary key,
    kind         text not null check (kind in ('fetch', 'backfill', 'folder')),
    feed         text,
    requested_by text not null,
    requested_at timestamptz not null,
    -- last sign of life of the node that works on it: without one for minutes, another begins anew
    touched_at   timestamptz,
    finished_at  timestamptz,
    done         integer not null default 0,
    total        integer not null default 0,
    failed       integer not null default 0,
    doing        text,
    check ((kind = 'fetch') = (feed is not null))
);
create unique index feed_requests_once on feed_requests (kind, coalesce(feed, '')) where finished_at is null;
create index feed_requests_latest on feed_requests (requested_at desc);

grant select on feed_states, feed_requests to vixshield_app;
grant select, insert, update on feed_states, feed_files, feed_requests to vixshield_worker;
