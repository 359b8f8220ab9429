-- Published signals: public facts, the same for every account. Written once and never edited.
create table signals (
    id           uuid primary key,
    session      date not null,
    version      integer not null default 1 check (version > 0),
    rulebook     text not null,
    source       text not null,
    -- What every page and mail must say about the numbers
    origin       text not null check (origin in ('demo', 'recorded', 'delayed', 'live')),
    expiry       date not null check (expiry > session),
    expires_at   timestamptz not null,
    quoted_at    timestamptz not null,
    published_at timestamptz not null,
    -- text, not jsonb: the bytes that were published are the record, to the last digit
    document     text not null check (document::jsonb is not null),
    unique (source, session, version)
);
create index signals_latest on signals (source, session desc, version desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger signals_append_only before update or delete or truncate on signals
    for each statement execute function refuse_change();

grant select, insert on signals to vixshield_app, vixshield_worker;
