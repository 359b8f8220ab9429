-- Which version of the rulebook makes the signal from a session on, and which are computed beside it. The operator's decisions,
-- each with who, when and why; the latest one that has begun counts, so that the table is its own audit.
create table rulebook_schedule (
    id            bigint generated always as identity primary key,
    version       text not null check (version ~ '^\d{1,3}\.\d{1,3}$'),
    role          text not null check (role in ('in_force', 'shadow', 'ended')),
    from_session  date not null,
    -- last session in shadow; without one until something else is decided
    until_session date check (until_session >= from_session),
    reason        text not null check (length(reason) between 10 and 500),
    decided_by    text not null check (decided_by <> ''),
    decided_at    timestamptz not null,
    check (role = 'shadow' or until_session is null),
    -- what has been computed stays by the version that computed it
    check (from_session > (decided_at at time zone 'America/New_York')::date)
);
create trigger rulebook_schedule_append_only before update or delete or truncate on rulebook_schedule
    for each statement execute function refuse_change();
grant select, insert on rulebook_schedule to vixshield_app;
grant select on rulebook_schedule to vixshield_worker;

-- A session as a version in shadow computed it, from the same quotes and history as its preview. Apart from the signals, so
-- that nothing that shows, mails or offers signals can come upon it.
create table shadow_signals (
    source          text not null,
    session         date not null,
    rulebook        text not null,
    document        text check (document is null or document::jsonb is not null),
    document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
    -- why it could not be computed
    failure         text,
    primary key (source, session, rulebook),
    foreign key (source, session) references previews,
    check ((document is null) = (failure is not null)),
    check ((document is null) = (document_sha256 is null))
);

-- What became of it: dollars a contract, after fees, as in grades. There is nothing like a suspension: nothing is recommended.
create table shadow_grades (
    source          text not null,
    session         date not null,
    rulebook        text not null,
    tier            text not null,
    basis           text not null check (basis in ('mid', 'expected', 'natural')),
    -- the result in the chain that repeats it
    sequence        bigint not null,
    regime          text not null,
    hold            boolean not null,
    refused_by      text[] not null,
    decided_by      text[] not null,
    no_condor       text,
    credit          numeric(12, 4),
    owed            numeric(12, 4),
    fees            numeric(12, 4),
    pnl             numeric(12, 2),
    max_loss        numeric(12, 2),
    pop             double precision,
    break_even_rate double precision,
    primary key (source, session, rulebook, tier, basis),
    foreign key (source, session, rulebook) references shadow_signals,
    foreign key (source, sequence) references sealed_records,
    check ((no_condor is null) = (pnl is not null))
);

create trigger shadow_signals_append_only before update or delete or truncate on shadow_signals
    for each statement execute function refuse_change();
create trigger shadow_grades_append_only before update or delete or truncate on shadow_grades
    for each statement execute function refuse_change();
-- a page compares grades, which exist once the options have settled; documents before that are the jobs' only
grant select on shadow_grades to vixshield_app;
grant select, insert on shadow_signals, shadow_grades to vixshield_worker;
