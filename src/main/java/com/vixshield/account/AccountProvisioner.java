package com.vixshield.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ForbiddenException;

import com.vixshield.billing.AccessGrant;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Provisions a person, their personal account and its trial at first sign-in, exactly once, however often the identity
 * provider calls back.
 */
@ApplicationScoped
public class AccountProvisioner {

    private static final String REMEMBER = """
            insert into people (id, issuer, subject, email, name, created_at, last_seen_at)
            select ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from erased_identities
                              where hash = sha256(convert_to(? || ' ' || ?, 'UTF8')))
            on conflict (identity) do update
            set email = excluded.email, name = excluded.name, last_seen_at = excluded.last_seen_at""";
    private static final String OPEN = """
            insert into accounts (id, handle, kind, name, person_id, created_at) values (?, ?, 'personal', ?, ?, ?)
            on conflict (person_id) do nothing""";

    @Inject
    EntityManager database;
    @Inject
    Tenant tenant;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    InitialTrial trials;
    @Inject
    Event<AccountOpened> opened;

    public Account personalAccount(SignedInUser who) {
        Person person = person(who);
        return find(person).orElseGet(() -> {
            UUID id = ids.next();
            tenant.actFor(id);
            QuarkusTransaction.requiringNew().run(() -> open(id, person));
            return find(person).orElseThrow();
        });
    }

    /** For who signs in without needing an account, such as an operator. */
    public Person person(SignedInUser who) {
        tenant.signedInAs(who.identity());
        return QuarkusTransaction.requiringNew().call(() -> remember(who));
    }

    private Optional<Account> find(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> Account.personalOf(person));
    }

    private Person remember(SignedInUser who) {
        Instant now = clock.instant();
        TransactionStatements.update(database, REMEMBER, ids.next(), who.issuer(), who.subject(), who.email(), who.name(), now,
                now, who.issuer(), who.subject());
        // a browser can stay signed in for a while after its user was deleted
        return Person.of(who).orElseThrow(ForbiddenException::new);
    }

    private void open(UUID id, Person person) {
        Instant now = clock.instant();
        int inserted = TransactionStatements.update(database, OPEN, id, ids.handle(), person.name, person.id, now);
        if (inserted == 0) {
            return;
        }
        new Member(id, person.id, Role.OWNER, now).persist();
        if (trials.allows(id, person.email)) {
            AccessGrant.trial(ids.next(), id, now).persist();
        }
        database.flush();
        opened.fire(new AccountOpened(id, person.id));
    }
}
