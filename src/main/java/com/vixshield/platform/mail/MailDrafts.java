package com.vixshield.platform.mail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Renders the drafts that are due, so that they are ready to be sent. */
@ApplicationScoped
class MailDrafts {

    private static final Logger LOG = Logger.getLogger(MailDrafts.class);
    private static final String FOOTER = "This is about your VixShield account, so it is sent also when the daily mail is off.";

    private static final String NEXT = """
            select account_id, id, subject, body, link from outgoing_mails
            where status = 'draft' and next_at <= ? order by next_at limit 1 for update skip locked""";
    private static final String READY = """
            update outgoing_mails
            set status = 'ready', text_part = ?, html_part = ?, next_at = least(next_at, clock_timestamp())
            where account_id = ? and id = ?""";
    private static final String FAIL = """
            update outgoing_mails set status = 'failed', last_error = 'it could not be written' where account_id = ? and id = ?""";

    private record Draft(UUID account, UUID id, String subject, String body, String link) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    void render() {
        boolean more = true;
        while (more) {
            more = Statements.transaction(database, "drafts could not be rendered", this::renderNext);
        }
    }

    private boolean renderNext(Connection transaction) throws SQLException {
        Optional<Draft> next = Statements.first(transaction, NEXT, MailDrafts::read, clock.instant());
        if (next.isPresent()) {
            render(transaction, next.get());
        }
        return next.isPresent();
    }

    /** One that cannot be rendered keeps no other waiting. */
    private void render(Connection transaction, Draft draft) throws SQLException {
        try {
            NoticeMail notice = notice(draft);
            Statements.update(transaction, READY, MailOutbox.Templates.noticeText(notice).render(),
                    MailOutbox.Templates.notice(notice).render(), draft.account(), draft.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "mail %s could not be written", draft.id());
            Statements.update(transaction, FAIL, draft.account(), draft.id());
        }
    }

    private NoticeMail notice(Draft draft) {
        String link = draft.link().startsWith("/") ? site + draft.link() : draft.link();
        return new NoticeMail(draft.subject(), draft.subject(), List.of(draft.body()), "Open", link, FOOTER);
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(row.getObject("account_id", UUID.class), row.getObject("id", UUID.class), row.getString("subject"),
                row.getString("body"), row.getString("link"));
    }
}
