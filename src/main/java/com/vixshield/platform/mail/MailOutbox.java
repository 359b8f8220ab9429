package com.vixshield.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.vixshield.platform.Ids;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Queues a mail to be sent once the transaction has committed; the reader gets it within seconds. */
@ApplicationScoped
public class MailOutbox {

    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance notice(NoticeMail notice);

        static native TemplateInstance noticeText(NoticeMail notice);
    }

    private static final int LONGEST_SUBJECT = 200;
    private static final String WRITE = """
            insert into outgoing_mails (account_id, id, recipient, subject, text_part, html_part, created_at, next_at)
            values (:account, :id, :recipient, :subject, :text, :html, :now, :now)""";

    @Inject
    EntityManager database;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void send(UUID account, String recipient, NoticeMail notice) {
        Instant now = clock.instant();
        database.createNativeQuery(WRITE).setParameter("account", account).setParameter("id", ids.next())
                .setParameter("recipient", recipient).setParameter("subject", oneLine(notice.subject()))
                .setParameter("text", Templates.noticeText(notice).render())
                .setParameter("html", Templates.notice(notice).render()).setParameter("now", now).executeUpdate();
    }

    /** Names of accounts and people stand in subjects: a line break there would begin a header of its own. */
    static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "\u2026";
    }
}
