package com.vixshield.platform.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Refuses requests to a service after several failures in a row. After a pause one request may probe the service, and its
 * outcome decides for all. Every permission is answered by {@link #succeeded}, {@link #failed} or {@link #release}.
 */
public final class CircuitBreaker {

    public enum State {
        /** Requests pass. */
        CLOSED,
        /** Requests are refused. */
        OPEN,
        /** One request passes, the others are refused until it has been answered. */
        HALF_OPEN
    }

    private final Clock clock;
    private final int failures;
    private final Duration pause;
    private int failuresInARow;
    private Instant openUntil = Instant.MIN;
    private boolean probing;

    /** @param failures in a row that open it for the pause */
    public CircuitBreaker(Clock clock, int failures, Duration pause) {
        this.clock = clock;
        this.failures = failures;
        this.pause = pause;
    }

    public synchronized State state() {
        if (clock.instant().isBefore(openUntil)) {
            return State.OPEN;
        }
        return failuresInARow >= failures ? State.HALF_OPEN : State.CLOSED;
    }

    /** Whether a request may go out now. */
    public synchronized boolean permits() {
        return switch (state()) {
            case CLOSED -> true;
            case OPEN -> false;
            case HALF_OPEN -> {
                boolean first = !probing;
                probing = true;
                yield first;
            }
        };
    }

    public synchronized void succeeded() {
        failuresInARow = 0;
        probing = false;
    }

    public synchronized void failed() {
        failuresInARow++;
        probing = false;
        if (failuresInARow >= failures) {
            openUntil = clock.instant().plus(pause);
        }
    }

    /** Gives a permission back whose request says nothing about the service, perhaps because it never left. */
    public synchronized void release() {
        probing = false;
    }

    /** The service itself said for how long it wants to be left alone. */
    public synchronized void openFor(Duration length) {
        openUntil = clock.instant().plus(length);
    }

    public synchronized Instant openUntil() {
        return openUntil;
    }
}
