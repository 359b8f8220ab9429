package com.vixshield.account.team;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.billing.SeatLimit;
import com.vixshield.web.page.TextField;

/** Builds the members page, with the errors of the last attempt. */
@ApplicationScoped
class MembersPageFactory {

    @Inject
    CurrentAccount current;
    @Inject
    InvitationService invitations;
    @Inject
    SeatLimit seats;
    @Inject
    Clock clock;

    @Transactional
    MembersPage page(String email, String emailError, String message) {
        boolean owner = current.may(Permission.MANAGE_MEMBERS);
        TextField field = new TextField("email", "Email address", email, "email", null, emailError);
        return new MembersPage(current.path(), owner, rows(), owner ? open() : List.of(),
                new MembersPage.SeatCount(invitations.taken(), seats.of(current.account().id)), field,
                roles(Role.VIEWER, false), message);
    }

    private List<MembersPage.Row> rows() {
        List<Member> members = Member.in(current.account().id);
        Map<UUID, Person> people = Person.<Person> list("id in ?1", members.stream().map(member -> member.personId).toList())
                .stream().collect(Collectors.toMap(person -> person.id, person -> person));
        return members.stream().sorted(Comparator.comparing((Member member) -> member.role).thenComparing(m -> m.joinedAt))
                .map(member -> row(member, people.get(member.personId))).toList();
    }

    private MembersPage.Row row(Member member, Person person) {
        return new MembersPage.Row(person.id, person.name, person.email, member.role.label(),
                current.localTime(member.joinedAt), person.id.equals(current.person().id), roles(member.role, true));
    }

    private List<MembersPage.Open> open() {
        return Invitation.open(current.account().id).stream()
                .map(one -> new MembersPage.Open(one.id, one.email, one.role.label(), current.localTime(one.sentAt),
                        current.localTime(one.expiresAt), !one.isOpen(clock.instant())))
                .toList();
    }

    private static List<MembersPage.RoleOption> roles(Role chosen, boolean withOwner) {
        return Stream.of(Role.values()).filter(role -> withOwner || role != Role.OWNER)
                .map(role -> new MembersPage.RoleOption(role.key(), role.label(), role == chosen)).toList();
    }
}
