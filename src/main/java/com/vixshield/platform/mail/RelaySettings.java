package com.vixshield.platform.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Describes the relay and how to speak to it.
 *
 * @param name ours, for its greeting
 * @param patience for each of its answers
 */
public record RelaySettings(String host, int port, Optional<String> user, Optional<String> password, StartTls startTls,
        String name, Duration patience) {

    static RelaySettings of(MailConfig config) {
        return new RelaySettings(config.host(), config.port(), config.username(), config.password(), config.startTls(),
                config.messageDomain(), config.patience());
    }

    Properties session() {
        String millis = Long.toString(patience.toMillis());
        Properties session = new Properties();
        session.setProperty("mail.smtp.localhost", name);
        session.setProperty("mail.smtp.connectiontimeout", millis);
        session.setProperty("mail.smtp.timeout", millis);
        session.setProperty("mail.smtp.writetimeout", millis);
        session.put("mail.smtp.socketFactory", new PromptSockets());
        session.setProperty("mail.smtp.socketFactory.fallback", "false");
        session.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        session.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls != StartTls.DISABLED));
        session.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls == StartTls.REQUIRED));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return session;
    }
}
