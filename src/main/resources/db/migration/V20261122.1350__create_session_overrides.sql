-- What the operator announced of single days, beyond the rules of the session calendar. The latest row of a day counts;
-- withdrawing one is another row, so that the table is its own audit.
create table session_overrides (
    id          bigint generated always as identity primary key,
    day         date not null,
    kind        text not null check (kind in ('closed', 'early', 'withdrawn')),
    -- New York time
    closes      time check (closes > time '09:45' and closes < time '16:00'),
    reason      text not null check (length(reason) between 3 and 200),
    recorded_by text not null check (recorded_by <> ''),
    recorded_at timestamptz not null,
    check ((kind = 'early') = (closes is not null))
);
create index session_overrides_day on session_overrides (day, id desc);
create trigger session_overrides_append_only before update or delete or truncate on session_overrides
    for each statement execute function refuse_change();

grant select, insert on session_overrides to vixshield_app;
grant select on session_overrides to vixshield_worker;
