-- The sealed record: one chain per source, and what it is computed from. Public facts, the same for every account. Only the
-- background jobs write here; nobody, the owner's triggers included, edits.

create table seal_keys (
    key_id        text primary key check (key_id ~ '^[0-9a-f]{16}$'),
    -- 32 raw bytes of the Ed25519 key, base64
    public_key    text not null unique check (public_key ~ '^[A-Za-z0-9+/]{43}=$'),
    first_used_at timestamptz not null
);

-- The first computation of a session, from which it is sealed.
create table previews (
    source        text not null,
    session       date not null,
    computed_at   timestamptz not null,
    quoted_at     timestamptz not null,
    -- of the quotes as they were used, kept by content
    inputs_sha256 text not null references raw_files,
    document      text not null check (document::jsonb is not null),
    -- what will be sealed of it, save what only the seal's own moment can tell
    body          text not null check (body::jsonb is not null),
    primary key (source, session)
);

create table sealed_records (
    source        text not null,
    sequence      bigint not null check (sequence > 0),
    kind          text not null check (kind in ('signal', 'missed', 'result', 'correction')),
    session       date not null,
    -- by the schedule in the body: sealed before the close, before the next open, or when the outcome could be known
    timeliness    text not null check (timeliness in ('on_time', 'late', 'backfilled')),
    -- text, not jsonb: these bytes are hashed
    body          text not null check (body::jsonb is not null),
    body_sha256   text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text not null check (hash ~ '^[0-9a-f]{64}$'),
    recorded_at   timestamptz not null,
    key_id        text not null references seal_keys,
    signature     text not null,
    -- the publication of a signal
    signal_id     uuid unique references signals,
    primary key (source, sequence),
    unique (source, hash),
    check ((kind = 'signal') = (signal_id is not null))
);
create unique index one_decision_a_session on sealed_records (source, session) where kind in ('signal', 'missed');
create unique index one_result_a_session on sealed_records (source, session) where kind = 'result';
create unique index one_correction_of_a_text on sealed_records (source, body_sha256) where kind = 'correction';
create index sealed_records_session on sealed_records (source, session);

-- A chain without gaps or forks, whoever writes: each record continues the newest one.
create function extend_chain() returns trigger language plpgsql as $$
declare
    head record;
begin
    select sequence, hash into head from sealed_records where source = new.source order by sequence desc limit 1;
    if new.sequence <> coalesce(head.sequence, 0) + 1 or new.previous_hash <> coalesce(head.hash, repeat('0', 64)) then
        raise exception 'record % does not continue the chain of %', new.sequence, new.source using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger sealed_records_chain before insert on sealed_records for each row execute function extend_chain();

-- The official close against which the options of the session before settled.
create table settlements (
    source       text not null,
    session      date not null,
    close        numeric(12, 4) not null check (close > 0),
    close_source text not null,
    known_at     timestamptz not null,
    primary key (source, session)
);

-- What became of every tier of every signal, taken or refused: dollars a contract, after fees.
create table grades (
    source          text not null,
    -- of the signal
    session         date not null,
    tier            text not null,
    basis           text not null check (basis in ('mid', 'expected', 'natural')),
    signal_id       uuid not null references signals,
    -- the result in the chain
    sequence        bigint not null,
    rulebook        text not null,
    -- of the signal's record
    timeliness      text not null check (timeliness in ('on_time', 'late', 'backfilled')),
    regime          text not null,
    hold            boolean not null,
    suspended       boolean not null,
    -- every gate that refused, and those of them that are on and so decided
    refused_by      text[] not null,
    decided_by      text[] not null,
    -- why there was nothing to grade
    no_condor       text,
    credit          numeric(12, 4),
    owed            numeric(12, 4),
    fees            numeric(12, 4),
    pnl             numeric(12, 2),
    max_loss        numeric(12, 2),
    pop             double precision,
    break_even_rate double precision,
    primary key (source, session, tier, basis),
    unique (signal_id, tier, basis),
    foreign key (source, sequence) references sealed_records,
    check ((no_condor is null) = (pnl is not null))
);

-- Tiers that met the kill criteria of their rulebook: from the next signal on.
create table suspensions (
    source      text not null,
    tier        text not null,
    rulebook    text not null,
    -- the result that met them
    session     date not null,
    sequence    bigint not null,
    trades      integer not null,
    mean        numeric(12, 2) not null,
    upper_bound numeric(12, 2) not null,
    primary key (source, tier, rulebook),
    foreign key (source, sequence) references sealed_records
);

create trigger seal_keys_append_only before update or delete or truncate on seal_keys
    for each statement execute function refuse_change();
create trigger previews_append_only before update or delete or truncate on previews
    for each statement execute function refuse_change();
create trigger sealed_records_append_only before update or delete or truncate on sealed_records
    for each statement execute function refuse_change();
create trigger settlements_append_only before update or delete or truncate on settlements
    for each statement execute function refuse_change();
create trigger grades_append_only before update or delete or truncate on grades
    for each statement execute function refuse_change();
create trigger suspensions_append_only before update or delete or truncate on suspensions
    for each statement execute function refuse_change();

grant select on seal_keys, previews, sealed_records, settlements, grades, suspensions to vixshield_app;
grant select, insert on seal_keys, previews, sealed_records, settlements, grades, suspensions to vixshield_worker;
