package com.vixshield.account.visit;

import java.time.Duration;
import java.util.Optional;

/**
 * Describes the visit that an operator requests.
 *
 * @param handle of the account
 * @param reason as its owners will read it
 */
public record VisitRequest(String handle, String reason, Duration length) {

    public static final int DEFAULT_MINUTES = 30;
    public static final int MOST_MINUTES = 60;
    private static final int LEAST_MINUTES = 5;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    /** Empty without a proper reason or within no limit of time. */
    public static Optional<VisitRequest> of(String handle, String reason, int minutes) {
        String said = reason == null ? "" : reason.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return said.length() >= SHORTEST_REASON && said.length() <= LONGEST_REASON && minutes >= LEAST_MINUTES
                && minutes <= MOST_MINUTES
                        ? Optional.of(new VisitRequest(handle, said, Duration.ofMinutes(minutes)))
                        : Optional.empty();
    }
}
