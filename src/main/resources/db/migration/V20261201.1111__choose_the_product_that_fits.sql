-- An account may leave to each day's signal which product its condor is in: the largest honest trade at its limits.
alter table risk_profiles drop constraint risk_profiles_product_check;
alter table risk_profiles add constraint risk_profiles_product_check check (product in ('SPX', 'XSP', 'LARGEST'));
