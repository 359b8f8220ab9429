-- An idempotency key that was used for two different requests: a mistake of ours, kept for the operator to see.
alter table billing_intents add column mismatch_at timestamptz;
create index billing_intents_mismatched on billing_intents (mismatch_at) where mismatch_at is not null;
grant update (mismatch_at) on billing_intents to vixshield_app;
