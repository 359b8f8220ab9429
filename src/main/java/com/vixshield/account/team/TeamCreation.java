package com.vixshield.account.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import com.vixshield.account.Account;
import com.vixshield.account.AccountOpened;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.Role;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.billing.Access;
import com.vixshield.billing.AccessGrant;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Creates a team account from the personal account of its future owner. */
@ApplicationScoped
class TeamCreation {

    /** Enough for anybody's desks, too few to fill the place with. */
    static final int MOST_TEAMS = 10;

    @Inject
    CurrentAccount current;
    @Inject
    AuditLog audit;
    @Inject
    Tenant tenant;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Event<AccountOpened> opened;

    boolean isFull() {
        return current.accounts().stream().filter(Account::isTeam).count() >= MOST_TEAMS;
    }

    /** Tells that somebody has as many teams as one person may have. */
    static final class Full extends RuntimeException {
    }

    /**
     * @return the handle of the new account
     * @throws Full also when another request has opened the last one meanwhile
     */
    String found(String name) {
        current.require(Permission.MANAGE_ACCOUNT);
        UUID id = ids.next();
        String handle = ids.handle();
        tenant.actFor(id);
        QuarkusTransaction.requiringNew().run(() -> open(id, handle, name));
        return handle;
    }

    private void open(UUID id, String handle, String name) {
        Account.lock(current.account().id);
        if (Account.count("kind", "team") >= MOST_TEAMS) {
            throw new Full();
        }
        Instant now = clock.instant();
        Account.openTeam(id, handle, name, now);
        new Member(id, current.person().id, Role.OWNER, now).persist();
        Access access = current.access();
        if (access.isFull() && access.trial()) {
            AccessGrant.sharedTrial(ids.next(), id, now, access.until().orElseThrow()).persist();
        }
        Account.flush();
        opened.fire(new AccountOpened(id, current.person().id));
        audit.recordBy(new Author(id, current.person()), "account.opened", name, null, Map.of("name", name));
    }
}
