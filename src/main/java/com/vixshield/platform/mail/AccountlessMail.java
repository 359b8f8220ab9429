package com.vixshield.platform.mail;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a mail for which no account is left: at once, without a row in the outbox. */
@ApplicationScoped
public class AccountlessMail {

    /** The relay has not taken it; the caller knows when to try again. */
    public static final class Unsent extends RuntimeException {

        Unsent(RuntimeException cause) {
            super("the letter was not taken", cause);
        }
    }

    @Inject
    MailRelay relay;
    @Inject
    MessageIds messages;

    /** @param about equal ones are one letter for the reader's mail program */
    public void send(String recipient, NoticeMail notice, UUID about) {
        try {
            relay.send(recipient, notice.subject(), MailOutbox.Templates.noticeText(notice).render(),
                    MailOutbox.Templates.notice(notice).render(),
                    Map.of("Message-ID", messages.of(about), "Auto-Submitted", "auto-generated"));
        } catch (RuntimeException e) {
            throw new Unsent(e);
        }
    }
}
