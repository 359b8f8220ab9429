package com.vixshield.account.team;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.Account;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.account.audit.AuditLog;

/**
 * Manages an account's members and their roles. Every change holds the account's lock, so that what it decides on cannot
 * change under it; that an owner remains is checked here for a clear answer, and by the database for good.
 */
@ApplicationScoped
class Team {

    enum Outcome {
        DONE,
        /** No owner would be left. */
        LAST_OWNER
    }

    @Inject
    CurrentAccount current;
    @Inject
    AuditLog audit;
    @Inject
    TeamMail mail;
    @Inject
    EntityManager database;

    @Transactional
    Outcome give(UUID person, Role role) {
        current.decide(Permission.MANAGE_MEMBERS);
        Role before = role(person);
        if (before == role) {
            return Outcome.DONE;
        }
        if (before == Role.OWNER && owners() == 1) {
            return Outcome.LAST_OWNER;
        }
        set(person, before, role);
        return Outcome.DONE;
    }

    @Transactional
    Outcome remove(UUID person) {
        current.decide(Permission.MANAGE_MEMBERS);
        Role before = role(person);
        if (before == Role.OWNER && owners() == 1) {
            return Outcome.LAST_OWNER;
        }
        Person removed = Person.findById(person);
        delete(person);
        audit.record("member.removed", removed.name, Map.of("role", before.key()), null);
        mail.removed(account(), removed, current.person().name);
        return Outcome.DONE;
    }

    /** Anybody may go, except from their personal account and except the last owner. */
    @Transactional
    Outcome leave() {
        current.decide(Permission.VIEW);
        Role before = role(current.person().id);
        if (!current.account().isTeam() || before == Role.OWNER && owners() == 1) {
            return Outcome.LAST_OWNER;
        }
        audit.record("member.left", current.person().name, Map.of("role", before.key()), null);
        delete(current.person().id);
        return Outcome.DONE;
    }

    /** The other becomes owner and the present one stays as risk manager: in one step, so that the account always has one. */
    @Transactional
    Outcome handOver(UUID person) {
        current.decide(Permission.MANAGE_MEMBERS);
        Role before = role(person);
        if (person.equals(current.person().id)) {
            throw new NotFoundException();
        }
        if (before != Role.OWNER) {
            set(person, before, Role.OWNER);
        }
        set(current.person().id, Role.OWNER, Role.RISK_MANAGER);
        return Outcome.DONE;
    }

    private void set(UUID person, Role before, Role after) {
        database.createNativeQuery("update members set role = :role where account_id = :account and person_id = :person")
                .setParameter("role", after.key()).setParameter("account", current.account().id).setParameter("person", person)
                .executeUpdate();
        Person member = Person.findById(person);
        audit.record("member.role", member.name, Map.of("role", before.key()), Map.of("role", after.key()));
        mail.roleChanged(account(), member, after);
    }

    private void delete(UUID person) {
        database.createNativeQuery("delete from members where account_id = :account and person_id = :person")
                .setParameter("account", current.account().id).setParameter("person", person).executeUpdate();
    }

    private Role role(UUID person) {
        return Member.roleNow(current.account().id, person).orElseThrow(NotFoundException::new);
    }

    private long owners() {
        return Member.count("accountId = ?1 and role = ?2", current.account().id, Role.OWNER);
    }

    private Account account() {
        return current.account();
    }
}
