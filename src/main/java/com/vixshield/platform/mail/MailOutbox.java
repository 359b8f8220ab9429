package com.vixshield.platform.mail;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void send(UUID account, String recipient, NoticeMail notice) {
        OutgoingMail mail = new OutgoingMail();
        mail.accountId = account;
        mail.id = ids.next();
        mail.recipient = recipient;
        mail.subject = oneLine(notice.subject());
        mail.textPart = Templates.noticeText(notice).render();
        mail.htmlPart = Templates.notice(notice).render();
        mail.createdAt = clock.instant();
        mail.nextAt = mail.createdAt;
        mail.persistAndFlush();
    }

    /** Names of accounts and people stand in subjects: a line break there would begin a header of its own. */
    static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "\u2026";
    }
}
