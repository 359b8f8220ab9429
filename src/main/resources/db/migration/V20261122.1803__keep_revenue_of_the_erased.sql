-- What was earned stays earned when somebody is erased: the story of their subscriptions is kept without them. Its names are
-- drawn anew for each account and subscription and written down nowhere else; of its times only the day is left.
create table erased_billing_events (
    id              bigint generated always as identity primary key,
    payer           uuid not null,
    at              timestamptz not null,
    kind            text not null,
    subscription_id text not null,
    status_before   text,
    status_after    text not null,
    plan            text not null,
    period          text not null,
    seats           integer not null,
    currency        text not null,
    mrr             bigint not null
);
create trigger erased_billing_events_append_only before update or delete or truncate on erased_billing_events
    for each statement execute function refuse_change();
grant select on erased_billing_events to vixshield_worker;

-- A cascade runs with the rights of the tables' owner, and nobody else may write here. Whoever goes pays no more, also when nobody was told.
create function keep_story_without_names() returns trigger language plpgsql as $$
begin
    insert into erased_billing_events (payer, at, kind, subscription_id, status_before, status_after, plan, period, seats,
        currency, mrr)
    with payers as materialized (
            select account_id, gen_random_uuid() as payer from gone group by account_id),
        names as materialized (
            select account_id, subscription_id,
                   case subscription_id when 'grant' then subscription_id else gen_random_uuid()::text end as name
            from gone group by account_id, subscription_id),
        ends as (
            select distinct on (account_id, subscription_id) * from gone order by account_id, subscription_id, id desc)
    select payer, date_trunc('day', at, 'UTC'), kind, name, status_before, status_after, plan, period, seats, currency, mrr
    from (select g.*, 0 as turn from gone g
          union all
          select account_id, id, greatest(at, clock_timestamp()), 'ended', subscription_id, status_after, 'canceled', plan,
                 period, seats, currency, 0, source_event, 1 as turn
          from ends where mrr > 0) story
    join payers using (account_id) join names using (account_id, subscription_id)
    order by id, turn;
    return null;
end $$;
create trigger billing_events_leave_their_story after delete on billing_events
    referencing old table as gone for each statement execute function keep_story_without_names();

create view billing_story with (security_invoker = true) as
    select account_id as payer, id, at, kind, subscription_id, plan, currency, mrr from billing_events
    union all
    select payer, id, at, kind, subscription_id, plan, currency, mrr from erased_billing_events;
grant select on billing_story to vixshield_worker;
