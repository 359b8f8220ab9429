package com.vixshield.account.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import com.vixshield.account.Account;
import com.vixshield.account.AccountProvisioner;
import com.vixshield.account.Member;
import com.vixshield.account.MemberJoined;
import com.vixshield.account.Person;
import com.vixshield.account.SignedInUser;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.billing.SeatLimit;
import com.vixshield.platform.Secrets;
import com.vixshield.platform.Tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Shows an invitation to the invited person and accepts it. */
@ApplicationScoped
class JoinService {

    /** What the holder of a link may know of it. */
    record Shown(String account, String inviter, String role, String email) {
    }

    enum Outcome {
        JOINED,
        /** Used, taken back, replaced by a newer letter, expired, or never there: from outside they all look the same. */
        GONE,
        OTHER_ADDRESS,
        NO_SEAT
    }

    /** @param handle of the account, when joined */
    record Result(Outcome outcome, String handle) {
    }

    @Inject
    AccountProvisioner welcome;
    @Inject
    Tenant tenant;
    @Inject
    SeatLimit seats;
    @Inject
    AuditLog audit;
    @Inject
    TeamMail mail;
    @Inject
    Clock clock;
    @Inject
    Event<MemberJoined> joined;

    Optional<Shown> show(String secret) {
        tenant.holdsSecret(secret);
        return QuarkusTransaction.requiringNew().call(() -> Invitation.byHash(Secrets.hash(secret))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> new Shown(Account.<Account> findById(invitation.accountId).name, invitation.inviter,
                        invitation.role.label(), invitation.email)));
    }

    Result accept(SignedInUser who, String secret) {
        welcome.personalAccount(who);
        tenant.holdsSecret(secret);
        Optional<Invitation> found = QuarkusTransaction.requiringNew().call(() -> Invitation.byHash(Secrets.hash(secret)));
        if (found.isEmpty()) {
            return new Result(Outcome.GONE, null);
        }
        tenant.actFor(found.get().accountId);
        return QuarkusTransaction.requiringNew().call(() -> join(who, found.get(), secret));
    }

    /** Under the account's lock, so that of two clicks one joins, and the last seat is given once. */
    private Result join(SignedInUser who, Invitation seen, String secret) {
        Account.lock(seen.accountId);
        Instant now = clock.instant();
        Person person = Person.of(who).orElseThrow();
        Optional<Invitation> open = Invitation.byHash(Secrets.hash(secret));
        if (open.isEmpty() || !open.get().isOpen(now)) {
            return open.filter(used -> person.id.equals(used.acceptedBy)).map(used -> result(Outcome.JOINED, used))
                    .orElse(new Result(Outcome.GONE, null));
        }
        Invitation invitation = open.get();
        if (!invitation.email.equalsIgnoreCase(who.email())) {
            return result(Outcome.OTHER_ADDRESS, invitation);
        }
        boolean member = Member.roleNow(invitation.accountId, person.id).isPresent();
        if (!member && Member.in(invitation.accountId).size() >= seats.of(invitation.accountId)) {
            return result(Outcome.NO_SEAT, invitation);
        }
        invitation.acceptedAt = now;
        invitation.acceptedBy = person.id;
        if (!member) {
            enrol(invitation, person, now);
        }
        return result(Outcome.JOINED, invitation);
    }

    private void enrol(Invitation invitation, Person person, Instant now) {
        Account account = Account.findById(invitation.accountId);
        new Member(account.id, person.id, invitation.role, now).persistAndFlush();
        joined.fire(new MemberJoined(account.id, person.id));
        audit.recordBy(new Author(account.id, person), "member.joined", person.name, null,
                Map.of("role", invitation.role.key(), "invitedBy", invitation.inviter));
        Person.<Person> findByIdOptional(invitation.invitedBy)
                .ifPresent(inviter -> mail.joined(account, inviter, person, invitation.role));
    }

    private static Result result(Outcome outcome, Invitation invitation) {
        return new Result(outcome, Account.<Account> findById(invitation.accountId).handle);
    }
}
