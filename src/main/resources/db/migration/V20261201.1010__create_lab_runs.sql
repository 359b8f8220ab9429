-- What subscribers ask of the imported history. A run stands with everything that it was made of: settings, hash and moment of
-- the data, rulebook and code. What it found is text, the same bytes each time.
create table lab_runs (
    account_id    uuid not null references accounts on delete cascade,
    id            uuid not null,
    kind          text not null check (kind in ('run', 'confirmation', 'sweep', 'starts')),
    -- canonical JSON
    settings      text not null check (settings::jsonb is not null and length(settings) <= 40000),
    settings_hash text not null check (settings_hash ~ '^[0-9a-f]{64}$'),
    -- of what is asked, whatever the period
    question_hash text not null check (question_hash ~ '^[0-9a-f]{64}$'),
    data_hash     text not null check (data_hash ~ '^[0-9a-f]{64}$'),
    -- what was imported later is not in it
    data_as_of    timestamptz not null,
    rulebook      text not null,
    code_version  text not null,
    variants      integer not null check (variants between 1 and 2000),
    -- the run that this one does again
    repeats       uuid,
    idempotency_key text check (length(idempotency_key) between 1 and 255),
    created_by    uuid not null,
    created_at    timestamptz not null,
    state         text not null default 'queued' check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
    done          integer not null default 0 check (done >= 0),
    total         integer not null check (total > 0),
    started_at    timestamptz,
    finished_at   timestamptz,
    -- JSON, and the SHA-256 of its bytes
    result        text check (result is null or result::jsonb is not null),
    result_hash   text check (result_hash ~ '^[0-9a-f]{64}$'),
    -- the sessions behind it, CSV
    days          text,
    -- ratio a session of each variant, for the deflated Sharpe ratio of the account's runs
    sharpes       double precision[],
    -- why there is no result, in words for the account
    error         text check (length(error) <= 500),
    primary key (account_id, id),
    unique (account_id, idempotency_key),
    check ((state = 'done') = (result is not null) and (result is null) = (result_hash is null)),
    check ((state = 'failed') = (error is not null)),
    check ((state in ('done', 'cancelled', 'failed')) = (finished_at is not null)),
    check (state <> 'queued' or started_at is null)
);
create index lab_runs_newest on lab_runs (account_id, created_at desc);
create index lab_runs_open on lab_runs (created_at) where state in ('queued', 'running');
-- The locked years answer a question once.
create unique index lab_confirmed_once on lab_runs (account_id, question_hash)
    where kind = 'confirmation' and state in ('queued', 'running', 'done');

-- The parts of an unfinished run. Whoever claims one holds it until its lease ends; the parts of a finished run are gone.
create table lab_chunks (
    account_id  uuid not null,
    run_id      uuid not null,
    number      integer not null check (number >= 0),
    state       text not null default 'ready' check (state in ('ready', 'running', 'done')),
    lease       uuid,
    lease_until timestamptz,
    attempts    integer not null default 0,
    -- steps
    done        integer not null default 0 check (done between 0 and total),
    total       integer not null check (total > 0),
    result      text,
    primary key (account_id, run_id, number),
    foreign key (account_id, run_id) references lab_runs on delete cascade,
    check ((state = 'running') = (lease is not null and lease_until is not null)),
    check ((state = 'done') = (result is not null))
);
create index lab_chunks_due on lab_chunks (number) where state <> 'done';

alter table lab_runs enable row level security;
alter table lab_runs force row level security;
alter table lab_chunks enable row level security;
alter table lab_chunks force row level security;
create policy account_own on lab_runs to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on lab_chunks to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_computes on lab_runs to vixshield_worker using (true) with check (true);
create policy worker_computes on lab_chunks to vixshield_worker using (true) with check (true);
grant select, insert, update (state, finished_at) on lab_runs to vixshield_app;
grant select, insert, delete on lab_chunks to vixshield_app;
grant select, update (state, done, started_at, finished_at, result, result_hash, days, sharpes, error) on lab_runs
    to vixshield_worker;
grant select, update, delete on lab_chunks to vixshield_worker;
