package com.vixshield.billing.stripe.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.stripe.exception.StripeException;

/** Opens after five failures in a row and keeps callers from waiting for Stripe for half a minute; then one may try. */
final class StripeBreaker {

    public interface Call<T> {
        T run() throws StripeException;
    }

    private static final int LIMIT = 5;
    private static final Duration REST = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant closedUntil = Instant.EPOCH;

    StripeBreaker(Clock clock) {
        this.clock = clock;
    }

    <T> T run(Call<T> call) {
        if (clock.instant().isBefore(closedUntil())) {
            throw new StripeFailureException("Stripe has failed repeatedly and is left alone for a moment");
        }
        try {
            T result = call.run();
            succeeded();
            return result;
        } catch (StripeException e) {
            StripeFailureException failure = new StripeFailureException(e);
            if (failure.isPassing() && !failure.isInFlight()) {
                failed();
            } else {
                succeeded();
            }
            throw failure;
        }
    }

    private synchronized Instant closedUntil() {
        return closedUntil;
    }

    private synchronized void succeeded() {
        failures = 0;
    }

    private synchronized void failed() {
        if (++failures >= LIMIT) {
            failures = 0;
            closedUntil = clock.instant().plus(REST);
        }
    }
}
