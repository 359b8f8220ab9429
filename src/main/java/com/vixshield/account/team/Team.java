package com.vixshield.account.team;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        LAST_OWNER,
        /** The member has another role than whoever decided had before their eyes. */
        CHANGED
    }

    @Inject
    CurrentAccount current;
    @Inject
    AuditLog audit;
    @Inject
    TeamMail mail;

    /** @param seen the role that the page showed, where it says so */
    @Transactional
    Outcome give(UUID person, Role role, Optional<Role> seen) {
        current.decide(Permission.MANAGE_MEMBERS);
        Member member = member(person);
        if (member.role == role) {
            return Outcome.DONE;
        }
        if (seen.filter(before -> before != member.role).isPresent()) {
            return Outcome.CHANGED;
        }
        if (isLastOwner(member)) {
            return Outcome.LAST_OWNER;
        }
        set(member, role);
        return Outcome.DONE;
    }

    @Transactional
    Outcome remove(UUID person) {
        current.decide(Permission.MANAGE_MEMBERS);
        Member member = member(person);
        if (isLastOwner(member)) {
            return Outcome.LAST_OWNER;
        }
        Person removed = Person.findById(person);
        delete(member);
        audit.record("member.removed", removed.name, Map.of("role", member.role.key()), null);
        mail.removed(account(), removed, current.person().name);
        return Outcome.DONE;
    }

    /** Every member may go, except from their personal account and except the last owner. */
    @Transactional
    Outcome leave() {
        current.decide(Permission.VIEW);
        Member member = member(current.person().id);
        if (!current.account().isTeam() || isLastOwner(member)) {
            return Outcome.LAST_OWNER;
        }
        audit.record("member.left", current.person().name, Map.of("role", member.role.key()), null);
        delete(member);
        return Outcome.DONE;
    }

    /** The other becomes owner and the present one stays as risk manager: in one step, so that the account always has one. */
    @Transactional
    Outcome handOver(UUID person) {
        current.decide(Permission.MANAGE_MEMBERS);
        Member heir = member(person);
        if (person.equals(current.person().id)) {
            throw new NotFoundException();
        }
        if (heir.role != Role.OWNER) {
            set(heir, Role.OWNER);
        }
        set(member(current.person().id), Role.RISK_MANAGER);
        return Outcome.DONE;
    }

    private void set(Member member, Role role) {
        Role before = member.role;
        member.role = role;
        Person person = Person.findById(member.personId);
        audit.record("member.role", person.name, Map.of("role", before.key()), Map.of("role", role.key()));
        mail.roleChanged(account(), person, role);
    }

    /** At once, so that the database's word on the last owner comes here. */
    private static void delete(Member member) {
        member.delete();
        Member.flush();
    }

    private Member member(UUID person) {
        return Member.now(current.account().id, person).orElseThrow(NotFoundException::new);
    }

    private boolean isLastOwner(Member member) {
        return member.role == Role.OWNER
                && Member.count("accountId = ?1 and role = ?2", current.account().id, Role.OWNER) == 1;
    }

    private Account account() {
        return current.account();
    }
}
