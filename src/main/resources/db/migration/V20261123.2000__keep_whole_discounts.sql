-- A discount is a share or an amount, and it ends: one number could say neither what the next invoice nor what the one after it
-- asks for. Rewriting the type reaches every row, which an update under forced row level security would not.
alter table billing_subscriptions alter column percent_off drop default;
alter table billing_subscriptions alter column percent_off type text
    using case when percent_off = 0 then '' else trim_scale(percent_off) || '%' end;
alter table billing_subscriptions rename column percent_off to discounts;
alter table billing_subscriptions alter column discounts set default '';
