package com.vixshield.account.data;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Person;
import com.vixshield.platform.mail.MailOutbox;
import com.vixshield.platform.mail.NoticeMail;

/** Sends mails about exports and deletions. */
@ApplicationScoped
class DataMail {

    @Inject
    MailOutbox outbox;
    @Inject
    DataConfig config;
    @ConfigProperty(name = "vixshield.url")
    String site;

    /** The link is no key: it asks for a sign-in, and for the right. */
    void ready(Account account, Person asker, UUID export) {
        outbox.send(account.id, asker.email, new NoticeMail("Your data of " + account.name + " are ready",
                "Your data of " + account.name + " are ready",
                List.of("The archive you asked for holds everything that we keep about this account, as JSON and as CSV.",
                        "You can fetch it for " + config.exportLife().toDays() + " days, signed in as an owner."),
                "Fetch the archive", site + "/a/" + account.handle + "/data/exports/" + export,
                "You get this because you, or somebody signed in as you, asked for it. If it was not you, change your password."));
    }

    void requested(Account account, Person member, String by, String due) {
        tell(account, member, new Text(account.name + " is going to be deleted",
                by + " has asked for the deletion of the account " + account.name + ". It happens on " + due
                        + ": everything in it goes, for all its members, and cannot be brought back.",
                "Until then an owner can take this back, and fetch an archive of everything."));
    }

    void undone(Account account, Person member, String by) {
        tell(account, member, new Text(account.name + " stays",
                by + " has taken the deletion of the account " + account.name + " back.", "Nothing was deleted."));
    }

    /** Sent when there is no account left to write it down for. */
    NoticeMail done(String account) {
        return new NoticeMail(account + " has been deleted", account + " has been deleted",
                List.of("The account and everything in it are gone: settings, mails, fills, tokens and log. So is the sign-in of "
                        + "everybody who had no other account here.",
                        "What the payment service must keep by law, such as invoices, stays with it. The published record was "
                                + "never about anybody and stays as it is."),
                "See the record", site + "/record", "This is the last letter about it.");
    }

    private record Text(String heading, String first, String second) {
    }

    private void tell(Account account, Person member, Text text) {
        outbox.send(account.id, member.email,
                new NoticeMail(text.heading(), text.heading(), List.of(text.first(), text.second()),
                        "See the account", site + "/a/" + account.handle + "/settings",
                        "You get this because you are a member."));
    }
}
