package com.vixshield.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * As many as are paid for, where the plan has members at all. Fewer seats than members ends nobody's membership: it only
 * keeps new ones out.
 */
@ApplicationScoped
class PlanSeats implements Seats {

    private final AccessDesk accesses;
    private final Entitlements entitlements;
    private final PlanCatalogue catalogue;
    private final int trialSeats;
    private final Clock clock;

    @Inject
    PlanSeats(AccessDesk accesses, Entitlements entitlements, PlanCatalogue catalogue, BillingConfig config, Clock clock) {
        this(accesses, entitlements, catalogue, config.trialSeats(), clock);
    }

    PlanSeats(AccessDesk accesses, Entitlements entitlements, PlanCatalogue catalogue, int trialSeats, Clock clock) {
        this.accesses = accesses;
        this.entitlements = entitlements;
        this.catalogue = catalogue;
        this.trialSeats = trialSeats;
        this.clock = clock;
    }

    @Override
    public int of(UUID accountId) {
        List<Subscription> subscriptions = accesses.subscriptions(accountId);
        Instant now = clock.instant();
        return of(Access.of(subscriptions, AccessGrant.in(accountId), now), subscriptions, now);
    }

    int of(Access access, List<Subscription> subscriptions, Instant now) {
        if (!entitlements.allows(access, Feature.TEAM)) {
            return 1;
        }
        int paid = subscriptions.stream().filter(one -> one.level(now) == Access.Level.FULL).mapToInt(Subscription::seats).max()
                .orElse(0);
        if (access.trial()) {
            return Math.max(paid, trialSeats);
        }
        // a courtesy has no quantity: it gets what is the least on sale
        return paid > 0 ? paid : catalogue.planOrSmallestPaid(access.plan()).seats();
    }
}
