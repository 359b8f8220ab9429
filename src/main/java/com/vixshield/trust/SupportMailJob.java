package com.vixshield.trust;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.mail.AccountlessMail;
import com.vixshield.platform.mail.NoticeMail;
import com.vixshield.platform.retry.Backoff;
import com.vixshield.trust.SupportRequests.Message;

/** Mails messages to support to the operator, again and again until the relay has taken them. */
@ApplicationScoped
public class SupportMailJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(SupportMailJob.class);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofSeconds(30), Duration.ofHours(1));

    @Inject
    SupportRequests requests;
    @Inject
    CompanyConfig company;
    @Inject
    AccountlessMail mail;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @Override
    public String name() {
        return "support-messages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        company.email().ifPresent(operator -> {
            for (Optional<Message> due = requests.claim(); due.isPresent(); due = requests.claim()) {
                send(operator, due.get());
            }
        });
    }

    private void send(String operator, Message message) {
        try {
            mail.send(operator, letter(message), message.id());
            requests.sent(message);
        } catch (AccountlessMail.Unsent e) {
            LOG.warnf("Message %s to support is sent again later: %s", ContactResource.ticket(message.number()),
                    e.getCause().getMessage());
            requests.putBack(message, BACKOFF.after(message.attempts()));
        }
    }

    private NoticeMail letter(Message message) {
        String ticket = ContactResource.ticket(message.number());
        List<String> lines = Stream.concat(Stream.of("From " + message.email() + ", about: " + message.topic()),
                message.text().lines().filter(line -> !line.isBlank())).toList();
        return new NoticeMail("[" + ticket + "] " + message.topic(), "Message to support " + ticket, lines, "Contact page",
                site + "/contact", "Sent through the contact form. Answer to " + message.email() + ".");
    }
}
