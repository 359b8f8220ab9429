-- How an account sizes the published signal: every slider's position, within the bounds that the rulebook states (§9).
create table risk_profiles (
    account_id          uuid primary key references accounts on delete cascade,
    equity              numeric(15, 2) not null check (equity >= 1000 and equity <= 1000000000),
    tier                text not null check (tier in ('delta_steward', 'delta_balanced', 'delta_promoter',
                            'credit_conservative', 'credit_balanced', 'credit_aggressive')),
    risk_percent        numeric(4, 2) not null check (risk_percent between 0.25 and 10),
    -- Above 5 % only for those who have asked for the published card's values, drawdown beside them.
    published_card      boolean not null default false,
    max_contracts       integer not null check (max_contracts between 1 and 1000),
    kelly_share         numeric(3, 2) not null check (kelly_share between 0 and 0.5),
    volatility_target   boolean not null,
    hedge_cap_percent   numeric(4, 2) not null check (hedge_cap_percent between 0 and 3),
    hedge_share_percent numeric(4, 2) not null check (hedge_share_percent between 0 and 20),
    hedge_mode          text not null check (hedge_mode in ('loyalty', 'motion')),
    instruments         text not null check (instruments in ('card', 'calls', 'etf')),
    fee_per_leg         numeric(5, 2) not null check (fee_per_leg between 0 and 25),
    version             bigint not null default 0,
    updated_at          timestamptz not null,
    updated_by          uuid not null references people,
    check (risk_percent <= 5 or published_card)
);

alter table risk_profiles enable row level security;
alter table risk_profiles force row level security;
create policy account_own on risk_profiles to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
grant select, insert, update on risk_profiles to vixshield_app;
