-- Claim tables that this installation computed, by day, from its imported history or from its sealed record, and the verdict of
-- every claim in them. Written by the jobs only, and never changed.
create table claim_computations (
    id            uuid primary key,
    basis         text not null check (basis in ('model', 'sealed')),
    computed_at   timestamptz not null,
    -- in New York
    computed_on   date not null,
    rulebook      text not null,
    source        text not null,
    data_sha256   text not null check (data_sha256 ~ '^[0-9a-f]{64}$'),
    first_session date,
    last_session  date,
    claims        text not null,
    controls      text not null,
    unique (basis, computed_on),
    unique (id, basis, computed_on)
);

create table claim_verdicts (
    basis          text not null,
    claim          text not null,
    computed_on    date not null,
    computation_id uuid not null,
    -- that stands for the claim
    variant        text not null,
    verdict        text not null check (verdict in ('too early', 'supported', 'not supported', 'true, and not enough')),
    n              integer not null check (n >= 0),
    estimate       double precision,
    low            double precision,
    high           double precision,
    primary key (basis, claim, computed_on),
    foreign key (computation_id, basis, computed_on) references claim_computations (id, basis, computed_on)
);
create index claim_verdicts_claim on claim_verdicts (claim, computed_on);

create trigger claim_computations_append_only before update or delete or truncate on claim_computations
    for each statement execute function refuse_change();
create trigger claim_verdicts_append_only before update or delete or truncate on claim_verdicts
    for each statement execute function refuse_change();

grant select on claim_computations, claim_verdicts to vixshield_app;
grant select, insert on claim_computations, claim_verdicts to vixshield_worker;
