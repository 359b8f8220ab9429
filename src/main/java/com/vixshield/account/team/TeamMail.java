package com.vixshield.account.team;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.platform.mail.MailOutbox;
import com.vixshield.platform.mail.NoticeMail;

/** Sends mails about changes to a person's membership. */
@ApplicationScoped
class TeamMail {

    @Inject
    MailOutbox outbox;
    @ConfigProperty(name = "vixshield.url")
    String site;

    void invitation(Invitation invitation, String account, String secret) {
        outbox.send(invitation.accountId, invitation.email, new NoticeMail(invitation.inviter + " invites you to " + account,
                "Join " + account + " on VixShield",
                List.of(invitation.inviter + " invites you to the account " + account + " as " + invitation.role.label() + ".",
                        "The link works once, for this address, for " + InvitationService.VALID.toDays() + " days."),
                "See the invitation", site + "/invitations/" + secret,
                "You get this because somebody entered your address. If you do not know them, do nothing: nothing happens."));
    }

    void joined(Account account, Person inviter, Person member, Role role) {
        tell(account, inviter.email, new Text(member.name + " has joined " + account.name,
                member.name + " accepted your invitation and is now " + role.label() + "."));
    }

    void roleChanged(Account account, Person member, Role role) {
        tell(account, member.email, new Text("Your role in " + account.name + " has changed",
                "You are now " + role.label() + " in the account " + account.name + "."));
    }

    void removed(Account account, Person member, String by) {
        outbox.send(account.id, member.email, new NoticeMail("You are no longer a member of " + account.name,
                "You are no longer a member of " + account.name,
                List.of(by + " has removed you from the account. Your own account stays as it is."), "To your own account",
                site + "/sign-in", "You get this because you were a member."));
    }

    private record Text(String heading, String line) {
    }

    private void tell(Account account, String address, Text text) {
        outbox.send(account.id, address, new NoticeMail(text.heading(), text.heading(), List.of(text.line()), "See the members",
                site + "/a/" + account.handle + "/members", "You get this because you are a member."));
    }
}
