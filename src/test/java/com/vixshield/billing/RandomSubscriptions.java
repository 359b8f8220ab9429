package com.vixshield.billing;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import com.vixshield.billing.projection.Subscription;

/** Subscriptions in every state that Stripe has a word for. */
public final class RandomSubscriptions {

    private static final List<String> STATUSES = List.of("trialing", "active", "past_due", "unpaid", "paused", "incomplete",
            "incomplete_expired", "canceled");

    private RandomSubscriptions() {
    }

    public static Subscription next(Instant around, Random random) {
        return Sample.random(STATUSES.get(random.nextInt(STATUSES.size())), around, random);
    }
}
