-- Letters to single people, written in the transaction that gives the reason and sent by a job: neither a mail about
-- something that was rolled back, nor a change that fails because the relay is away.
create table outgoing_mails (
    account_id  uuid not null references accounts on delete cascade,
    id          uuid not null,
    -- no control character gets into a header, whatever the application let through
    recipient   text not null check (recipient !~ '[[:cntrl:][:space:]<>,;]' and recipient like '%_@_%'),
    subject     text not null check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 200),
    -- Emptied once the letter is gone or given up: links in it may be keys.
    text_part   text not null,
    html_part   text not null,
    status      text not null default 'ready' check (status in ('ready', 'sending', 'accepted', 'failed')),
    created_at  timestamptz not null,
    next_at     timestamptz not null,
    attempts    integer not null default 0,
    lease       uuid,
    lease_until timestamptz,
    last_error  text,
    primary key (account_id, id),
    check ((status = 'sending') = (lease is not null))
);
create index outgoing_mails_due on outgoing_mails (next_at) where status in ('ready', 'sending');

alter table outgoing_mails enable row level security;
alter table outgoing_mails force row level security;
create policy account_own on outgoing_mails to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy worker_sends on outgoing_mails to vixshield_worker using (true) with check (true);
grant insert (account_id, id, recipient, subject, text_part, html_part, created_at, next_at) on outgoing_mails
    to vixshield_app, vixshield_worker;
grant select, update (text_part, html_part, status, next_at, attempts, lease, lease_until, last_error) on outgoing_mails
    to vixshield_worker;
