-- What a subscriber obtained for a published condor, against what was expected. Their own row, and nobody else's.
create table fill_reports (
    account_id  uuid not null references accounts on delete cascade,
    signal_id   uuid not null references signals,
    tier        text not null check (tier in ('delta_steward', 'delta_balanced', 'delta_promoter',
                    'credit_conservative', 'credit_balanced', 'credit_aggressive')),
    -- points of one condor, before fees, as are the published ones beside it
    credit      numeric(8, 4) not null check (credit > 0),
    expected    numeric(12, 6) not null,
    mid         numeric(12, 6) not null,
    "natural"   numeric(12, 6) not null,
    filled_at   timestamptz not null,
    reported_at timestamptz not null,
    primary key (account_id, signal_id, tier)
);
create index fill_reports_signal on fill_reports (signal_id, tier);

alter table fill_reports enable row level security;
alter table fill_reports force row level security;
create policy account_own on fill_reports to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy worker_reads on fill_reports for select to vixshield_worker using (true);
grant select, insert, update (credit, filled_at, reported_at) on fill_reports to vixshield_app;
grant select on fill_reports to vixshield_worker;

-- What may be told of them: medians of five reports or more, and no trace of whose.
create table fill_gaps (
    source      text not null,
    -- null over all sessions
    session     date,
    tier        text not null,
    reports     integer not null check (reports >= 5),
    -- median of expected less obtained credit, points
    gap         numeric(12, 6) not null,
    -- median share of the way from mid to natural; null where the two were equal
    share       double precision,
    computed_at timestamptz not null,
    unique nulls not distinct (source, session, tier)
);
grant select on fill_gaps to vixshield_app;
grant select, insert, update, delete on fill_gaps to vixshield_worker;
