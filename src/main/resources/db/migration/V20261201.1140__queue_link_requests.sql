-- Who asks for a link to sign up or for a new password is told that it is on its way: so the wish is kept until the identity
-- service has handed the letter to the relay, through outages of both and of this application. The row goes with the letter.
create table link_requests (
    id           uuid primary key,
    kind         text not null check (kind in ('sign-up', 'password')),
    address      text not null check (length(address) between 3 and 254 and address !~ '[[:cntrl:][:space:]<>,;]'),
    -- Where the way from a sign-up's letter ends: an address of this site
    back         text check ((kind = 'sign-up') = (back is not null)),
    created_at   timestamptz not null,
    next_at      timestamptz not null,
    attempts     integer not null default 0,
    lease        uuid,
    lease_until  timestamptz
);
create index link_requests_due on link_requests (next_at);
-- Pages only write: none of them can tell who has asked.
grant insert on link_requests to vixshield_app;
grant select, update (next_at, attempts, lease, lease_until), delete on link_requests to vixshield_worker;
