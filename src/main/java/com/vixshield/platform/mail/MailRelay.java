package com.vixshield.platform.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens lines to the mail relay, by which every mail of the application leaves. */
@ApplicationScoped
public class MailRelay {

    @Inject
    MailConfig config;
    @Inject
    Clock clock;

    /** For many messages; the caller closes it. */
    public SmtpConnection open() {
        return SmtpConnection.open(RelaySettings.of(config), config.from());
    }

    /** A text that goes to many readers, encoded once. */
    public MailTemplate template(String subject, String text, String html, List<String> marks) {
        return new MailTemplate(config.from(), MailOutbox.oneLine(subject), text, html, marks);
    }

    /** The same of a short mail with one thing to do. */
    public MailTemplate notice(NoticeMail notice, List<String> marks) {
        return template(notice.subject(), MailOutbox.Templates.noticeText(notice).render(),
                MailOutbox.Templates.notice(notice).render(), marks);
    }

    /** @throws DeliveryException when the relay did not say that it took the message */
    public void send(String recipient, String subject, String text, String html, Map<String, String> headers) {
        List<byte[]> content = template(subject, text, html, List.of()).fill(recipient, headers, Map.of(), clock.instant());
        try (SmtpConnection connection = open()) {
            connection.send(recipient, content);
        }
    }
}
