package com.vixshield.platform.retry;

import java.time.Duration;

/**
 * Computes the pauses between attempts, each a multiple of the one before.
 *
 * @param first after the first failure
 * @param factor at least 1
 * @param longest no pause is longer
 */
public record Backoff(Duration first, int factor, Duration longest) {

    public Backoff {
        if (first.isNegative() || first.isZero() || factor < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("not a back-off: " + first + " times " + factor + " up to " + longest);
        }
    }

    public static Backoff doubling(Duration first, Duration longest) {
        return new Backoff(first, 2, longest);
    }

    /** @param failures so far in a row, at least 1 */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("no failure to recover from: " + failures);
        }
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0 && factor > 1; i++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
