package com.vixshield.platform.mail;

import java.time.Duration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Sends every mail of the application. The mail client must be called on an event loop: called from any other thread, it
 * may miss the greeting of a relay that is quick to answer, and then waits for it in vain.
 */
@ApplicationScoped
public class MailRelay {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ReactiveMailer mailer;
    @Inject
    Vertx vertx;

    private Context loop;

    @PostConstruct
    void choose() {
        loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** @throws RuntimeException what the relay replied, or how the line to it failed, as its cause */
    public void send(Mail mail) {
        // a relay without SMTPUTF8 takes domains in ASCII only
        mail.setTo(mail.getTo().stream().map(EmailAddress::withAsciiDomain).toList());
        Uni<Void> sending = mailer.send(mail).runSubscriptionOn(command -> loop.runOnContext(ignored -> command.run()));
        sending.await().atMost(PATIENCE);
    }
}
