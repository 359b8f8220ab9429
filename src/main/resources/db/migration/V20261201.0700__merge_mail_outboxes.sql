-- Mails about money leave by the outbox of all others. They are written by jobs that have a connection and no templates: such a
-- draft is rendered when it is due, and only then ready to be sent. A node of the version before takes no draft, and cannot
-- write into the old table any more: its transaction fails and is done again by a node of this version. Were the table kept,
-- what an old node writes into it would lie there for ever.
alter table outgoing_mails
    -- what the mail is about; the second one about the same thing is not written
    add column mail_key text,
    add column kind     text,
    add column body     text,
    -- a path of this site, or a whole address
    add column link     text,
    add constraint outgoing_mails_mail_key unique (account_id, mail_key),
    add constraint outgoing_mails_draft_check check (num_nulls(mail_key, kind, body, link) in (0, 4)),
    drop constraint outgoing_mails_status_check,
    add constraint outgoing_mails_status_check check (status in ('draft', 'ready', 'sending', 'accepted', 'failed')
        and (status <> 'draft' or body is not null));
drop index outgoing_mails_due;
create index outgoing_mails_due on outgoing_mails (next_at) where status in ('draft', 'ready', 'sending');

-- Also what is gone: by its key the same mail is not written again. Forced policies hide the rows from their owner.
alter table billing_mails no force row level security;
alter table outgoing_mails no force row level security;
insert into outgoing_mails (account_id, id, recipient, subject, text_part, html_part, status, created_at, next_at, attempts,
    last_error, mail_key, kind, body, link)
select account_id, id, address, coalesce(nullif(left(regexp_replace(subject, '[[:cntrl:]]+', ' ', 'g'), 200), ''), kind), '', '',
    case when status in ('accepted', 'failed') then status else 'draft' end, created_at, greatest(next_at, lease_until), attempts,
    last_error, mail_key, kind, body, link
from billing_mails
where address !~ '[[:cntrl:][:space:]<>,;]' and address like '%_@_%';
alter table outgoing_mails force row level security;
drop table billing_mails;

grant insert (status, mail_key, kind, body, link) on outgoing_mails to vixshield_worker;
grant select (mail_key, kind, body, link) on outgoing_mails to vixshield_app;
