-- until when had been paid as a pause began: a period that begins later, in the pause, is uncharged and gives no access
alter table billing_subscriptions add column paid_until timestamptz;
