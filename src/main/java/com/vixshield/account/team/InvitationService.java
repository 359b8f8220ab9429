package com.vixshield.account.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Role;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.billing.SeatLimit;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Secrets;
import com.vixshield.platform.mail.EmailAddress;

/** Sends, resends and revokes an account's invitations. */
@ApplicationScoped
class InvitationService {

    static final Duration VALID = Duration.ofDays(7);
    /** Letters a day and account, so that no mailbox can be filled from here. */
    private static final int MOST_A_DAY = 40;

    enum Outcome {
        SENT,
        NO_ADDRESS,
        NO_ROLE,
        NO_SEAT,
        TOO_MANY
    }

    @Inject
    CurrentAccount current;
    @Inject
    SeatLimit seats;
    @Inject
    AuditLog audit;
    @Inject
    TeamMail mail;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** A person with an open invitation gets a new mail, with a new link and the role named now. */
    @Transactional
    Outcome invite(String entry, String roleKey) {
        current.decide(Permission.MANAGE_MEMBERS);
        current.require(Feature.TEAM);
        Optional<String> address = EmailAddress.of(entry);
        Optional<Role> role = Role.of(roleKey).filter(wanted -> wanted != Role.OWNER);
        if (!current.account().isTeam() || address.isEmpty() || role.isEmpty()) {
            return address.isEmpty() ? Outcome.NO_ADDRESS : Outcome.NO_ROLE;
        }
        Optional<Invitation> open = Invitation.openFor(current.account().id, address.get());
        if (!hasSeat(open)) {
            return Outcome.NO_SEAT;
        }
        if (lettersToday() >= MOST_A_DAY) {
            return Outcome.TOO_MANY;
        }
        Invitation invitation = open.orElseGet(() -> fresh(address.get()));
        invitation.role = role.get();
        send(invitation);
        audit.record("invitation.sent", address.get(), null, Map.of("role", role.get().key()));
        return Outcome.SENT;
    }

    @Transactional
    Outcome resend(UUID id) {
        current.decide(Permission.MANAGE_MEMBERS);
        current.require(Feature.TEAM);
        Invitation invitation = open(id);
        if (!hasSeat(Optional.of(invitation))) {
            return Outcome.NO_SEAT;
        }
        if (lettersToday() >= MOST_A_DAY) {
            return Outcome.TOO_MANY;
        }
        send(invitation);
        audit.record("invitation.sent", invitation.email, null, Map.of("role", invitation.role.key()));
        return Outcome.SENT;
    }

    @Transactional
    void revoke(UUID id) {
        current.decide(Permission.MANAGE_MEMBERS);
        Invitation invitation = open(id);
        invitation.revokedAt = clock.instant();
        audit.record("invitation.revoked", invitation.email, Map.of("role", invitation.role.key()), null);
    }

    /** Seats in use: members, and those who may still come. */
    int taken() {
        Instant now = clock.instant();
        List<Invitation> open = Invitation.open(current.account().id);
        return Member.in(current.account().id).size() + (int) open.stream().filter(one -> one.isOpen(now)).count();
    }

    /** An invitation that is still valid holds its seat; an expired one has given it back. */
    private boolean hasSeat(Optional<Invitation> open) {
        return open.filter(one -> one.isOpen(clock.instant())).isPresent() || taken() < seats.of(current.account().id);
    }

    private long lettersToday() {
        return audit.occurrences("invitation.sent", clock.instant().minus(Duration.ofDays(1)));
    }

    private Invitation open(UUID id) {
        return Invitation.<Invitation> findByIdOptional(new Invitation.Key(current.account().id, id))
                .filter(one -> one.acceptedAt == null && one.revokedAt == null).orElseThrow(NotFoundException::new);
    }

    private Invitation fresh(String address) {
        Invitation invitation = new Invitation();
        invitation.accountId = current.account().id;
        invitation.id = ids.next();
        invitation.email = address;
        invitation.createdAt = clock.instant();
        return invitation;
    }

    /** Each letter has a key of its own, which ends the one before it. */
    private void send(Invitation invitation) {
        String secret = ids.secret();
        invitation.tokenHash = Secrets.hash(secret);
        invitation.invitedBy = current.person().id;
        invitation.inviter = current.person().name;
        invitation.sentAt = clock.instant();
        invitation.expiresAt = invitation.sentAt.plus(VALID);
        invitation.persist();
        mail.invitation(invitation, current.account().name, secret);
    }
}
