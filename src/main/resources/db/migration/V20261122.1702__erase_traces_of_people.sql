-- Who is erased has left traces in accounts that stay: their name in a team's log, their address on its invitations. They go in
-- the same transaction as the person's own account. Whatever the jobs may change for that, they may only while the person
-- stands both among the people and in a note of erasure, which is within that transaction.
create view people_being_erased with (security_invoker = true) as
    select p.id, p.name, lower(p.email) as email from people p join erasures e on p.identity = any (e.identities);
grant select on people_being_erased to vixshield_worker;

-- The hash of an erased entry stays, so that the chain goes on; what it was over can no longer be shown, and the entry says so.
alter table audit_entries add column erased boolean not null default false;
create function erase_audit_entry() returns trigger language plpgsql as $$
begin
    if not new.erased
        or (new.account_id, new.sequence, new.occurred_at, new.person_id, new.action, new.previous_hash, new.hash)
            is distinct from
            (old.account_id, old.sequence, old.occurred_at, old.person_id, old.action, old.previous_hash, old.hash)
        or new.subject not in (old.subject, 'somebody deleted')
        or coalesce(new.before_value, old.before_value) is distinct from old.before_value
        or coalesce(new.after_value, old.after_value) is distinct from old.after_value
        or coalesce(new.address, old.address) is distinct from old.address
        or coalesce(new.user_agent, old.user_agent) is distinct from old.user_agent
        or not exists (select 1 from people_being_erased p where p.id = old.person_id or p.name = old.subject
            or position(p.email in lower(concat(old.subject, old.before_value, old.after_value))) > 0
            or position(to_json(p.name)::text in concat(old.before_value, old.after_value)) > 0) then
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger audit_entries_never_change on audit_entries;
create trigger audit_entries_never_change before update on audit_entries for each row execute function erase_audit_entry();
create trigger audit_entries_never_go before truncate on audit_entries for each statement execute function refuse_change();
grant update (erased, subject, before_value, after_value, address, user_agent) on audit_entries to vixshield_worker;

create policy worker_erases on audit_actors to vixshield_worker using (person_id in (select id from people_being_erased));
grant select, delete on audit_actors to vixshield_worker;

create policy worker_erases on invitations to vixshield_worker using (invited_by in (select id from people_being_erased)
    or accepted_by in (select id from people_being_erased) or email in (select email from people_being_erased));
grant select (account_id, email, invited_by, inviter, accepted_by), update (inviter), delete on invitations to vixshield_worker;

create policy worker_erases on approval_requests for update to vixshield_worker
    using (requested_by in (select id from people_being_erased));
grant select (requested_by), update (requester) on approval_requests to vixshield_worker;
create policy worker_erases on approvals to vixshield_worker using (person_id in (select id from people_being_erased));
grant select (person_id), update (name) on approvals to vixshield_worker;

create policy worker_erases_only on outgoing_mails as restrictive for delete to vixshield_worker
    using (lower(recipient) in (select email from people_being_erased)
        or exists (select 1 from people_being_erased p where position(p.name in subject) > 0));
create policy worker_erases_only on billing_mails as restrictive for delete to vixshield_worker
    using (lower(address) in (select email from people_being_erased));
grant delete on outgoing_mails, billing_mails to vixshield_worker;
