-- What became of every tier of every signal in XSP, by width: dollars a contract, after fees, as in grades. A session without
-- quotes of XSP has none.
create table xsp_grades (
    source          text not null,
    -- of the signal
    session         date not null,
    -- points of XSP between short and long strike that were asked for
    width           numeric(5, 2) not null check (width > 0),
    tier            text not null,
    basis           text not null check (basis in ('mid', 'expected', 'natural')),
    -- the result in the chain that repeats it
    sequence        bigint not null,
    rulebook        text not null,
    -- closing value of XSP, a tenth of the official close of the SPX
    settlement      numeric(12, 2) not null check (settlement > 0),
    hold            boolean not null,
    suspended       boolean not null,
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
    primary key (source, session, width, tier, basis),
    foreign key (source, sequence) references sealed_records,
    check ((no_condor is null) = (pnl is not null))
);
create index xsp_grades_sequence on xsp_grades (source, sequence);

create trigger xsp_grades_append_only before update or delete or truncate on xsp_grades
    for each statement execute function refuse_change();
grant select on xsp_grades to vixshield_app;
grant select, insert on xsp_grades to vixshield_worker;
