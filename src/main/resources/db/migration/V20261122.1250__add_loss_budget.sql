-- What an account is ready to lose in a month before its alerts pause; none means no limit.
alter table risk_profiles add column loss_budget numeric(12, 2) check (loss_budget between 0 and 1000000000);
