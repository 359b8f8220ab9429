-- How an account sizes the published signal: every slider's position, within the bounds that the rulebook states (§9).
-- Shares are decimals: 0.02 is 2 %.
create table risk_profiles (
    account_id         uuid primary key references accounts on delete cascade,
    equity             numeric(15, 2) not null check (equity between 1000 and 1000000000),
    tier               text not null check (tier in ('delta_steward', 'delta_balanced', 'delta_promoter',
                           'credit_conservative', 'credit_balanced', 'credit_aggressive')),
    at_risk            numeric(5, 4) not null check (at_risk > 0 and at_risk <= 0.10),
    -- Above 5 % only for those who have asked for the published card's values, drawdown beside them.
    published_card     boolean not null,
    max_contracts      integer not null check (max_contracts between 0 and 10000),
    kelly_dial         numeric(4, 3) not null check (kelly_dial between 0 and 0.5),
    volatility_target  boolean not null,
    hedge_cap          numeric(5, 4) not null check (hedge_cap between 0 and 0.05),
    accrual            numeric(5, 4) not null check (accrual between 0 and 0.20),
    weighting          text not null check (weighting in ('LOYALTY', 'MOTION')),
    instruments        text not null check (instruments in ('CARD', 'CALLS', 'ETF')),
    merge_small_layers boolean not null,
    fee_per_leg        numeric(5, 2) not null check (fee_per_leg between 0 and 10),
    product            text not null check (product in ('SPX', 'XSP')),
    updated_at         timestamptz not null,
    check (at_risk <= 0.05 or published_card)
);

alter table risk_profiles enable row level security;
alter table risk_profiles force row level security;
create policy account_own on risk_profiles to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
grant select, insert, update on risk_profiles to vixshield_app;
