package com.vixshield.account.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.platform.sql.Statements;

/**
 * Erases a deleted person's data from accounts that remain: memberships and invitations. What the team did stays on record;
 * the person's identity does not.
 */
@ApplicationScoped
class PersonalDataTraces {

    private static final String PEOPLE = """
            select id from people where identity in (select unnest(identities) from erasures where account = ?)""";
    private static final String LETTERS = """
            delete from outgoing_mails m using people_being_erased p
            where p.id = ? and (lower(m.recipient) = p.email or position(p.name in m.subject) > 0 and m.account_id in (
                select account_id from audit_actors where person_id = p.id
                union select account_id from invitations where email = p.email or accepted_by = p.id))""";
    private static final String LOG = """
            update audit_entries a set erased = true,
                subject = case when a.subject = p.name or position(p.email in lower(a.subject)) > 0 then 'somebody deleted'
                    else a.subject end,
                before_value = case when position(p.email in lower(a.before_value)) > 0
                    or position(to_json(p.name)::text in a.before_value) > 0 then null else a.before_value end,
                after_value = case when position(p.email in lower(a.after_value)) > 0
                    or position(to_json(p.name)::text in a.after_value) > 0 then null else a.after_value end,
                address = case when a.person_id = p.id then null else a.address end,
                user_agent = case when a.person_id = p.id then null else a.user_agent end
            from people_being_erased p
            where p.id = ? and a.account_id in (select account_id from audit_actors where person_id = p.id
                    union select account_id from invitations where email = p.email or accepted_by = p.id)
                and (a.person_id = p.id or a.subject = p.name
                    or position(p.email in lower(concat(a.subject, a.before_value, a.after_value))) > 0
                    or position(to_json(p.name)::text in concat(a.before_value, a.after_value)) > 0)""";
    private static final String NAMES = "delete from audit_actors where person_id = ?";
    private static final String INVITED = """
            delete from invitations i using people_being_erased p where p.id = ? and (i.email = p.email or i.accepted_by = p.id)""";
    private static final String INVITING = "update invitations set inviter = 'somebody deleted' where invited_by = ?";
    private static final String ASKING = "update approval_requests set requester = 'somebody deleted' where requested_by = ?";
    private static final String APPROVING = "update approvals set name = 'somebody deleted' where person_id = ?";

    /** In this order: the first ones find the accounts by what the later ones take away. */
    private static final List<String> STEPS = List.of(LETTERS, LOG, NAMES, INVITED, INVITING, ASKING, APPROVING);

    /** @param account whose note of erasure names the people; they must still be there */
    void erase(Connection connection, UUID account) throws SQLException {
        for (UUID person : Statements.list(connection, PEOPLE, row -> row.getObject(1, UUID.class), account)) {
            for (String step : STEPS) {
                Statements.update(connection, step, person);
            }
        }
    }
}
