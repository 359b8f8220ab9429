-- Market data belong to no account: one copy for everybody, written by the worker, readable by the application.
-- Every fact keeps its versions. The current one has the highest revision; what was known at a moment is the highest
-- revision with known_at at or before it. A row without a value stays silent: it never erases what an earlier one said.

create table imports (
    id           uuid primary key,
    origin       text not null check (origin in ('folder', 'upload', 'feed')),
    -- Who asked: the operator's name for an upload, the feed's name for a download
    requested_by text,
    name         text not null,
    sha256       text not null,
    size         bigint not null,
    -- Version of the readers: the same bytes are read again when it has risen
    readers      integer not null,
    -- null when nobody knows the format
    format       text,
    -- kept: recognised and counted, but nothing here is computed from it; repeated: the same bytes were read before
    outcome      text not null check (outcome in ('imported', 'kept', 'repeated', 'passed over', 'refused')),
    rows_read    integer not null default 0,
    stored       integer not null default 0,
    changed      integer not null default 0,
    unchanged    integer not null default 0,
    -- rows that a documented rule leaves out: repeated lines, missing values, kinds that nothing looks at
    left_out     integer not null default 0,
    refused      integer not null default 0,
    first_day    date,
    last_day     date,
    -- Why the whole file was refused or passed over
    reason       text,
    started_at   timestamptz not null,
    millis       integer not null
);
create index imports_latest on imports (started_at desc);
create index imports_content on imports (sha256, outcome);

-- Rows that were left out of a file, and rows that were taken although something is odd about them; the first hundred of
-- each. imports.refused counts all that were left out.
create table import_notes (
    import_id uuid not null references imports deferrable initially deferred,
    kind      text not null check (kind in ('refused', 'doubted')),
    ordinal   integer not null,
    -- 0 where no line is to blame
    line      integer not null,
    reason    text not null,
    primary key (import_id, kind, ordinal)
);

-- Indices in points, funds in dollars, as published: rows of holidays and a young index's noise included.
create table index_bars (
    symbol    text not null,
    day       date not null,
    revision  integer not null check (revision > 0),
    open      double precision,
    high      double precision,
    low       double precision,
    close     double precision,
    volume    double precision,
    source    text not null,
    known_at  timestamptz not null,
    import_id uuid not null references imports deferrable initially deferred,
    primary key (symbol, day, revision)
);

-- VIX futures in vol points, also where the source printed them ×10 (before 2007-03-26).
create table vx_settlements (
    expiry        date not null,
    day           date not null,
    revision      integer not null check (revision > 0),
    -- K04 for a monthly, W for a weekly contract
    contract      text not null,
    open          double precision,
    high          double precision,
    low           double precision,
    close         double precision,
    settle        double precision,
    volume        double precision,
    open_interest double precision,
    source        text not null,
    known_at      timestamptz not null,
    import_id     uuid not null references imports deferrable initially deferred,
    primary key (expiry, day, revision)
);

create table vx_expiries (
    expiry           date not null,
    revision         integer not null check (revision > 0),
    contract         text not null,
    -- The special opening quotation of the expiry, vol points; null before it, and where no archive has it
    final_settlement double precision,
    source           text not null,
    known_at         timestamptz not null,
    import_id        uuid not null references imports deferrable initially deferred,
    primary key (expiry, revision)
);

-- One value per day: rates, macro figures by reference period, ratios, adjusted closes.
create table series_values (
    series    text not null,
    day       date not null,
    revision  integer not null check (revision > 0),
    value     double precision not null,
    source    text not null,
    known_at  timestamptz not null,
    import_id uuid not null references imports deferrable initially deferred,
    primary key (series, day, revision)
);

-- The quotes themselves stay in their raw file, from which they are read again.
create table chain_snapshots (
    sha256     text primary key references raw_files,
    session    date not null,
    snapshot   text not null,
    quoted_at  timestamptz not null,
    format     text not null,
    underlying text not null,
    last       double precision,
    contracts  integer not null check (contracts > 0),
    expiries   integer not null check (expiries > 0),
    source     text not null,
    known_at   timestamptz not null,
    import_id  uuid not null references imports deferrable initially deferred
);
create index chain_snapshots_session on chain_snapshots (session, quoted_at);

create trigger imports_append_only before update or delete or truncate on imports
    for each statement execute function refuse_change();
create trigger import_notes_append_only before update or delete or truncate on import_notes
    for each statement execute function refuse_change();
create trigger index_bars_append_only before update or delete or truncate on index_bars
    for each statement execute function refuse_change();
create trigger vx_settlements_append_only before update or delete or truncate on vx_settlements
    for each statement execute function refuse_change();
create trigger vx_expiries_append_only before update or delete or truncate on vx_expiries
    for each statement execute function refuse_change();
create trigger series_values_append_only before update or delete or truncate on series_values
    for each statement execute function refuse_change();
create trigger chain_snapshots_append_only before update or delete or truncate on chain_snapshots
    for each statement execute function refuse_change();

grant select on imports, import_notes, index_bars, vx_settlements, vx_expiries, series_values, chain_snapshots to vixshield_app;
grant select, insert on imports, import_notes, index_bars, vx_settlements, vx_expiries, series_values, chain_snapshots to vixshield_worker;
