package com.vixshield.account.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Member;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.platform.mail.MailOutbox;
import com.vixshield.platform.mail.NoticeMail;

/** Notifies the owners when a visit begins, each by a mail of their own. */
@ApplicationScoped
class VisitMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH);

    @Inject
    MailOutbox outbox;
    @ConfigProperty(name = "vixshield.url")
    String site;

    void begun(Account account, String operator, String reason, Instant end) {
        NoticeMail notice = new NoticeMail("VixShield support is looking at " + account.name,
                "A support visit to " + account.name,
                List.of(operator + " of VixShield support can read the pages of this account until "
                        + TIME.format(end.atZone(ZoneId.of(account.timeZone))) + ".", "The reason given: " + reason,
                        "A visit only reads. It changes nothing, and API tokens, billing and downloads stay closed to it."),
                "See the audit log", site + "/a/" + account.handle + "/audit",
                "You get this because you own the account. Write to us if you did not expect it.");
        Member.in(account.id).stream().filter(member -> member.role == Role.OWNER)
                .map(owner -> Person.<Person> findById(owner.personId))
                .forEach(owner -> outbox.send(account.id, owner.email, notice));
    }
}
