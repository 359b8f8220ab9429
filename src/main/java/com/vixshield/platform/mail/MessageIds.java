package com.vixshield.platform.mail;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the Message-IDs of all mails: by an equal one a mailbox recognises what it has got before. */
@ApplicationScoped
public class MessageIds {

    @Inject
    MailConfig config;

    public String domain() {
        return config.messageDomain();
    }

    String of(UUID mail) {
        return "<" + mail + "@" + domain() + ">";
    }
}
