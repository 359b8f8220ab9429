package com.vixshield.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.projection.Subscription;

/**
 * Limits members to the paid seats, where the plan has members at all. Fewer seats than members ends no membership: it only
 * keeps new members out.
 */
@ApplicationScoped
class PlanSeatLimit implements SeatLimit {

    private final AccessService accesses;
    private final Entitlements entitlements;
    private final PlanCatalogue catalogue;
    private final int trialSeats;
    private final Clock clock;

    @Inject
    PlanSeatLimit(AccessService accesses, Entitlements entitlements, PlanCatalogue catalogue, BillingConfig config,
            Clock clock) {
        this(accesses, entitlements, catalogue, config.trialSeats(), clock);
    }

    PlanSeatLimit(AccessService accesses, Entitlements entitlements, PlanCatalogue catalogue, int trialSeats, Clock clock) {
        this.accesses = accesses;
        this.entitlements = entitlements;
        this.catalogue = catalogue;
        this.trialSeats = trialSeats;
        this.clock = clock;
    }

    @Override
    public int of(UUID accountId) {
        return of(accesses.subscriptions(accountId), AccessGrant.in(accountId), clock.instant());
    }

    /**
     * The most that anything gives: what is paid for, a courtesy's, which has no quantity of its own, or a trial's few, which
     * end where a plan was chosen. A change that waits for the end of the period counts already where it is to fewer seats: who
     * comes until then would have none.
     */
    int of(List<Subscription> subscriptions, List<AccessGrant> grants, Instant now) {
        Access access = Access.of(subscriptions, grants, now);
        if (!entitlements.allows(access, Feature.TEAM)) {
            return 1;
        }
        IntStream paid = subscriptions.stream().filter(one -> one.level(now) == Access.Level.FULL)
                .mapToInt(PlanSeatLimit::lasting);
        boolean chosen = subscriptions.stream().anyMatch(one -> one.level(now) == Access.Level.FULL);
        IntStream granted = grants.stream().filter(grant -> grant.covers(now) && (grant.isCourtesy() || !chosen))
                .mapToInt(this::seats);
        return IntStream.concat(paid, granted).max().orElse(1);
    }

    private static int lasting(Subscription one) {
        return one.next().map(next -> Math.min(one.seats(), next.seats())).orElse(one.seats());
    }

    private int seats(AccessGrant grant) {
        return grant.isCourtesy() ? catalogue.planOrSmallestPaid(grant.plan).seats() : trialSeats;
    }
}
