-- What is paid and what is granted add up (billing.Access): all plans whose features an account has at a moment, '*' for
-- every plan as in a trial, none for what everybody has.
create function plans_in_force(account uuid, at timestamptz) returns setof text
    language sql stable
begin atomic
    select case when s.status = 'trialing' then '*' else s.plan end
    from billing_subscriptions s
    where s.account_id = account and s.full_from <= at and s.full_until > at
    union
    select case when g.kind = 'comp' then g.plan else '*' end
    from access_grants g
    where g.account_id = account and g.starts_at <= at and g.ends_at > at;
end;

-- Entitled by one of these plans, or by any but these: a plan that is no longer sold is in no list.
create or replace function is_entitled(account uuid, at timestamptz, plans text[], others boolean) returns boolean
    language sql stable
    return coalesce((select bool_or((p.plan = any (plans)) <> others) from plans_in_force(account, at) p (plan)),
                    ('free' = any (plans)) <> others);

drop function plan_in_force(uuid, timestamptz);
