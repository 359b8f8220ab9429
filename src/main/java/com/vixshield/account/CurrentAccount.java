package com.vixshield.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.billing.AccessGrant;
import com.vixshield.platform.Tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The account whose page is being served, the member who asks, and what they may see. Empty on public pages. */
@RequestScoped
public class CurrentAccount {

    @Inject
    Tenant tenant;
    @Inject
    Clock clock;

    private Seat seat;

    private record Seat(Account account, Person person, Member member, Access access) {
    }

    /** False when there is no such account or the person is not its member: both look the same from outside. */
    boolean enter(SignedIn who, String handle) {
        tenant.signedInAs(who.identity());
        Optional<Member> member = QuarkusTransaction.requiringNew().call(() -> Person.of(who)
                .flatMap(person -> Account.byHandle(handle).flatMap(account -> Member.of(account, person))));
        member.ifPresent(found -> {
            tenant.actFor(found.accountId);
            seat = QuarkusTransaction.requiringNew().call(() -> new Seat(Account.findById(found.accountId),
                    Person.findById(found.personId), found, Access.of(AccessGrant.in(found.accountId), clock.instant())));
        });
        return member.isPresent();
    }

    public boolean isPresent() {
        return seat != null;
    }

    public Account account() {
        return seat.account();
    }

    public Person person() {
        return seat.person();
    }

    public Role role() {
        return seat.member().role;
    }

    public Access access() {
        return seat.access();
    }
}
