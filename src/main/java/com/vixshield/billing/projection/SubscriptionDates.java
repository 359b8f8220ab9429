package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.Optional;

/**
 * Holds the moments in the life of a subscription.
 *
 * @param cancelAt when it ends by wish of the customer, whichever way they said so
 */
public record SubscriptionDates(Instant startedAt, Instant periodStart, Instant periodEnd, Optional<Instant> trialEnd,
        Optional<Instant> cancelAt, Optional<Instant> canceledAt, Optional<Instant> endedAt) {

    /** When it ended, as far as Stripe says it. */
    Instant end() {
        return endedAt.or(() -> canceledAt).orElse(startedAt);
    }
}
