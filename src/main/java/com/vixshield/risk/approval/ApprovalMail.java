package com.vixshield.risk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Person;
import com.vixshield.platform.mail.MailOutbox;
import com.vixshield.platform.mail.NoticeMail;

/** Notifies the approvers when a request is made, and the requester when it is decided. */
@ApplicationScoped
class ApprovalMail {

    private static final String FOOTER = "You get this because you are a member of the account.";

    @Inject
    MailOutbox outbox;
    @ConfigProperty(name = "vixshield.url")
    String site;

    void asked(ApprovalRequest request) {
        Account account = Account.findById(request.accountId);
        List<String> lines = new ArrayList<>(List.of(request.requester + " asks for a change in " + account.name + ":"));
        lines.addAll(changes(request));
        lines.add("Reason: " + request.reason);
        NoticeMail notice = new NoticeMail(request.requester + " asks for your approval in " + account.name,
                "Your approval is asked for", lines, "See the request", page(account), FOOTER);
        approvers(request).forEach(person -> outbox.send(account.id, person.email, notice));
    }

    /** To the requester, if they are still a member. */
    void decided(ApprovalRequest request, String how) {
        Account account = Account.findById(request.accountId);
        Person.<Person> findByIdOptional(request.requestedBy).ifPresent(person -> outbox.send(account.id, person.email,
                new NoticeMail("Your request in " + account.name + " is " + how, "Your request is " + how, changes(request),
                        "See the request", page(account), FOOTER)));
    }

    private static List<String> changes(ApprovalRequest request) {
        return RequestDiff.between(request.beforeValue, request.afterValue).stream()
                .map(change -> change.field() + ": " + change.before() + " \u2192 " + change.after()).toList();
    }

    private static Stream<Person> approvers(ApprovalRequest request) {
        return Member.in(request.accountId).stream()
                .filter(member -> Permission.APPROVE.isHeldBy(member.role) && !member.personId.equals(request.requestedBy))
                .map(member -> Person.findById(member.personId));
    }

    private String page(Account account) {
        return site + "/a/" + account.handle + "/approvals";
    }
}
