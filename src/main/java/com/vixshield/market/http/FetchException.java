package com.vixshield.market.http;

import java.time.Duration;
import java.util.Optional;

/** Reports a request that brought nothing usable. Its message may be shown and logged: there is no credential in it. */
public final class FetchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean passing;
    private final transient Optional<Duration> retryAfter;

    private FetchException(FetchRequest request, String reason, boolean passing, Optional<Duration> retryAfter) {
        super(request.shown() + ": " + reason);
        this.reason = reason;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** The host is busy or ill: asking again may help. */
    static FetchException passing(FetchRequest request, String reason) {
        return new FetchException(request, reason, true, Optional.empty());
    }

    static FetchException busy(FetchRequest request, String reason, Optional<Duration> retryAfter) {
        return new FetchException(request, reason, true, retryAfter);
    }

    /** Asking again would give the same. */
    static FetchException lasting(FetchRequest request, String reason) {
        return new FetchException(request, reason, false, Optional.empty());
    }

    public String reason() {
        return reason;
    }

    boolean isPassing() {
        return passing;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
