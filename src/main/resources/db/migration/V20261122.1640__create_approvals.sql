-- What a member may change alone, and how many others must agree to more.
create table approval_policies (
    account_id   uuid primary key references accounts on delete cascade,
    approvers    integer not null check (approvers between 1 and 5),
    -- Dollars, not shares: the equity that a share is of is a slider too.
    risk         numeric(15, 2) not null check (risk >= 0),
    hedge        numeric(15, 2) not null check (hedge >= 0),
    contracts    integer not null check (contracts between 0 and 10000),
    -- The instrument sets that need no approval, separated by commas
    instruments  text not null check (instruments ~ '^((CARD|CALLS|ETF)(,(CARD|CALLS|ETF))*)?$'),
    updated_at   timestamptz not null
);

create table approval_requests (
    account_id   uuid not null references accounts on delete cascade,
    id           uuid not null,
    kind         text not null check (kind in ('risk', 'policy')),
    requested_by uuid not null,
    requester    text not null,
    reason       text not null check (length(reason) between 1 and 500),
    before_value text check (before_value is null or before_value::jsonb is not null),
    after_value  text not null check (after_value::jsonb is not null),
    status       text not null default 'pending'
        check (status in ('pending', 'approved', 'rejected', 'expired', 'withdrawn')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    decided_at   timestamptz,
    -- Why not, in the words of whoever rejected it
    refusal      text check (length(refusal) <= 500),
    primary key (account_id, id),
    check ((status = 'pending') = (decided_at is null))
);
create unique index one_pending_request on approval_requests (account_id, kind) where status = 'pending';
create index approval_requests_due on approval_requests (expires_at) where status = 'pending';

create table approvals (
    account_id  uuid not null,
    request_id  uuid not null,
    person_id   uuid not null,
    name        text not null,
    approved_at timestamptz not null,
    primary key (account_id, request_id, person_id),
    foreign key (account_id, request_id) references approval_requests on delete cascade
);

create function approve_for_others() returns trigger language plpgsql as $$
begin
    if exists (select 1 from approval_requests r where r.account_id = new.account_id and r.id = new.request_id
               and (r.requested_by = new.person_id or r.status <> 'pending')) then
        raise exception 'nobody approves their own request, nor one that is decided' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger approvals_of_others before insert on approvals for each row execute function approve_for_others();

alter table approval_policies enable row level security;
alter table approval_policies force row level security;
alter table approval_requests enable row level security;
alter table approval_requests force row level security;
alter table approvals enable row level security;
alter table approvals force row level security;
create policy account_own on approval_policies to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on approval_requests to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on approvals to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_reads on approval_requests for select to vixshield_worker using (true);

grant select, insert, update on approval_policies to vixshield_app;
grant select, insert, update (status, decided_at, refusal) on approval_requests to vixshield_app;
grant select, insert on approvals to vixshield_app;
grant select (account_id, id, status, expires_at) on approval_requests to vixshield_worker;
