package com.vixshield.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.platform.mail.MailDraft;
import com.vixshield.platform.sql.Statements;

/** Queues billing mails in a table, in the transaction of their cause; a second mail under the same key is not queued. */
public final class BillingMailOutbox {

    private static final String OWNER = """
            select p.email from members m join people p on p.id = m.person_id
            where m.account_id = ? and m.role = 'owner' order by m.joined_at limit 1""";
    private static final String HANDLE = "select handle from accounts where id = ?";

    private BillingMailOutbox() {
    }

    /**
     * One thing to say.
     *
     * @param key what it is about: equal keys are one mail
     * @param link where the button leads; a path in the account, or a whole address
     */
    public record Letter(String key, String kind, String subject, String body, String link) {
    }

    public static void enqueue(Connection connection, UUID account, Letter letter, Instant now) throws SQLException {
        Optional<String> address = Statements.first(connection, OWNER, row -> row.getString(1), account);
        if (address.isEmpty()) {
            return;
        }
        String handle = Statements.first(connection, HANDLE, row -> row.getString(1), account).orElse("");
        String link = letter.link().startsWith("http") ? letter.link() : "/a/" + handle + letter.link();
        new MailDraft(letter.key(), letter.kind(), address.get(), letter.subject(), letter.body(), link)
                .enqueue(connection, account, now);
    }
}
