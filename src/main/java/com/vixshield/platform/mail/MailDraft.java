package com.vixshield.platform.mail;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import com.vixshield.platform.sql.Statements;

/**
 * Describes a mail that is rendered when it is due, for jobs that write it in a transaction of their own.
 *
 * @param key what it is about: equal keys are one mail to an account
 * @param kind for the account's records
 * @param body one paragraph
 * @param link where the button leads: a path of this site, or a whole address
 */
public record MailDraft(String key, String kind, String recipient, String subject, String body, String link) {

    /** An address that no relay would take must not hold up what the mail is about. */
    private static final String ENQUEUE = """
            insert into outgoing_mails (account_id, id, mail_key, kind, recipient, subject, body, link, text_part, html_part,
                status, created_at, next_at)
            select ?, ?, ?, ?, recipient, ?, ?, ?, '', '', 'draft', ?, ?
            from (select cast(? as text) as recipient) address
            where recipient !~ '[[:cntrl:][:space:]<>,;]' and recipient like '%_@_%'
            on conflict do nothing""";

    /** Puts it down to be sent once the transaction has committed, unless there is one about the same thing. */
    public void enqueue(Connection transaction, UUID account, Instant now) throws SQLException {
        UUID id = UUID.nameUUIDFromBytes((account + key).getBytes(StandardCharsets.UTF_8));
        Statements.update(transaction, ENQUEUE, account, id, key, kind, MailOutbox.oneLine(subject), body, link, now, now,
                recipient);
    }
}
