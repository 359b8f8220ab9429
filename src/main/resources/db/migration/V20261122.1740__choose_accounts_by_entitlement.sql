-- Which plan's features an account has at a moment: '*' is every plan's, as in a trial. The order is that of billing.Access;
-- which plan includes what is configuration and comes from billing.Entitlements with each statement.
create function plan_in_force(account uuid, at timestamptz) returns text
    language sql stable
    return coalesce(
        (select case when s.status = 'trialing' then '*' else s.plan end
         from billing_subscriptions s
         where s.account_id = account and s.full_from <= at and s.full_until > at
         order by s.started_at desc, s.subscription_id collate "C" limit 1),
        (select case when g.kind = 'comp' then g.plan else '*' end
         from access_grants g
         where g.account_id = account and g.starts_at <= at and g.ends_at > at
         order by g.ends_at desc, g.id limit 1),
        'free');

-- Entitled by one of these plans, or by any but these: a plan that is no longer sold is in no list.
create function is_entitled(account uuid, at timestamptz, plans text[], others boolean) returns boolean
    language sql stable
    return (plan_in_force(account, at) = any (plans)) <> others;

drop function has_full_access(uuid, timestamptz);
