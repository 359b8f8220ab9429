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

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Provisions a person, their personal account and its trial at first sign-in, exactly once, however often the identity
 * provider calls back.
 */
@ApplicationScoped
public class AccountProvisioner {

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
        database.createNativeQuery("""
                insert into people (id, issuer, subject, email, name, created_at, last_seen_at)
                select :id, :issuer, :subject, :email, :name, :now, :now
                where not exists (select 1 from erased_identities
                                  where hash = sha256(convert_to(:issuer || ' ' || :subject, 'UTF8')))
                on conflict (identity) do update
                set email = excluded.email, name = excluded.name, last_seen_at = excluded.last_seen_at""")
                .setParameter("id", ids.next()).setParameter("issuer", who.issuer()).setParameter("subject", who.subject())
                .setParameter("email", who.email()).setParameter("name", who.name()).setParameter("now", now)
                .executeUpdate();
        // a browser can stay signed in for a while after its user was deleted
        return Person.of(who).orElseThrow(ForbiddenException::new);
    }

    private void open(UUID id, Person person) {
        Instant now = clock.instant();
        int inserted = database.createNativeQuery("""
                insert into accounts (id, handle, kind, name, person_id, created_at)
                values (:id, :handle, 'personal', :name, :person, :now)
                on conflict (person_id) do nothing""")
                .setParameter("id", id).setParameter("handle", ids.handle()).setParameter("name", person.name)
                .setParameter("person", person.id).setParameter("now", now)
                .executeUpdate();
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
