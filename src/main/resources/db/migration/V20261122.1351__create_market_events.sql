-- Scheduled announcements by kind, day and source. The latest row of the three counts: a changed time or a withdrawn
-- announcement is a new row, so that what was known when stays on record.
create table market_events (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('FOMC', 'CPI', 'PAYROLLS', 'PPI', 'GDP')),
    date      date not null,
    -- New York time; null where only the day is known
    time_et   time,
    source    text not null check (length(source) between 1 and 200),
    withdrawn boolean not null default false,
    -- Which operator, where one did it by hand
    noted_by  text,
    known_at  timestamptz not null,
    check (not withdrawn or noted_by is not null)
);
create index market_events_latest on market_events (date, kind, source, id desc);
create trigger market_events_append_only before update or delete or truncate on market_events
    for each statement execute function refuse_change();

grant select on market_events to vixshield_app;
grant select, insert on market_events to vixshield_worker;
