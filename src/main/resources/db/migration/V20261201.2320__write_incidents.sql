-- What an operator tells readers of the status page. An incident without an end is under way.
create table status_incidents (
    id          uuid primary key,
    title       text not null check (length(title) between 3 and 120),
    body        text not null check (length(body) between 3 and 2000),
    begun_at    timestamptz not null,
    ended_at    timestamptz check (ended_at >= begun_at),
    updated_at  timestamptz not null
);
create index status_incidents_begun on status_incidents (begun_at desc);
grant select, insert, update (body, ended_at, updated_at) on status_incidents to vixshield_app;
