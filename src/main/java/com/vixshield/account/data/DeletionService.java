package com.vixshield.account.data;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.Account;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Person;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.AccessService;
import com.vixshield.billing.projection.Subscription;

/** Requests, shows and cancels the deletion of an account. */
@ApplicationScoped
class DeletionService {

    @Inject
    CurrentAccount current;
    @Inject
    AccessService accesses;
    @Inject
    AuditLog audit;
    @Inject
    DataMail mail;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    enum Obstacle {
        /** It would go on charging, or be lost: ending it is the owner's decision, with a button of its own. */
        SUBSCRIPTION,
        /** Other accounts would be left with a deleted member, or a team without an owner. */
        TEAMS
    }

    @Transactional
    Optional<AccountDeletion> pending() {
        return AccountDeletion.findByIdOptional(account().id);
    }

    Optional<Obstacle> obstacle() {
        if (subscription().filter(one -> one.cancelAt().isEmpty()).isPresent()) {
            return Optional.of(Obstacle.SUBSCRIPTION);
        }
        return teams().isEmpty() ? Optional.empty() : Optional.of(Obstacle.TEAMS);
    }

    /** Teams that a person has to leave, hand over or delete before their own account can go. */
    List<Account> teams() {
        return account().isTeam() ? List.of() : current.accounts().stream().filter(Account::isTeam).toList();
    }

    /** What was paid for is used up first. */
    Instant due() {
        Instant grace = clock.instant().plus(config.grace());
        return subscription().flatMap(Subscription::cancelAt).filter(end -> end.isAfter(grace)).orElse(grace);
    }

    /** Asked twice is asked once: the first date stays. */
    @Transactional
    void ask() {
        current.decide(Permission.MANAGE_ACCOUNT);
        if (pending().isPresent()) {
            return;
        }
        Instant due = due();
        AccountDeletion deletion = new AccountDeletion();
        deletion.accountId = account().id;
        deletion.requestedBy = current.person().id;
        deletion.requestedAt = clock.instant();
        deletion.dueAt = due;
        deletion.persistAndFlush();
        audit.record("deletion.requested", account().name, null, Map.of("due", due.toString()));
        everybody().forEach(person -> mail.requested(account(), person, current.person().name, current.localTime(due)));
    }

    @Transactional
    void undo() {
        current.decide(Permission.MANAGE_ACCOUNT);
        if (AccountDeletion.delete("accountId", account().id) == 1) {
            audit.record("deletion.undone", account().name, null, null);
            everybody().forEach(person -> mail.undone(account(), person, current.person().name));
        }
    }

    private Optional<Subscription> subscription() {
        return accesses.current(account().id).filter(Subscription::isLive);
    }

    private List<Person> everybody() {
        List<UUID> ids = Member.in(account().id).stream().map(member -> member.personId).toList();
        return Person.list("id in ?1", ids);
    }

    private Account account() {
        return current.account();
    }
}
