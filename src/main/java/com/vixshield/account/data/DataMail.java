package com.vixshield.account.data;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Person;
import com.vixshield.platform.mail.Notice;
import com.vixshield.platform.mail.Outbox;

/** What people are told about their data. */
@ApplicationScoped
class DataMail {

    @Inject
    Outbox outbox;
    @Inject
    DataConfig config;
    @ConfigProperty(name = "vixshield.url")
    String site;

    /** The link is no key: it asks for a sign-in, and for the right. */
    void ready(Account account, Person asker, UUID export) {
        outbox.send(account.id, asker.email, new Notice("Your data of " + account.name + " are ready",
                "Your data of " + account.name + " are ready",
                List.of("The archive you asked for holds everything that we keep about this account, as JSON and as CSV.",
                        "You can fetch it for " + config.exportLife().toDays() + " days, signed in as an owner."),
                "Fetch the archive", site + "/a/" + account.handle + "/data/exports/" + export,
                "You get this because you, or somebody signed in as you, asked for it. If it was not you, change your password."));
    }
}
