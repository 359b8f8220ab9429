package com.vixshield.market.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Stops calling a host after several failures in a row; then one request may try, and decides for all. */
public final class HostBreaker {

    public enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    private final Clock clock;
    private final int failures;
    private final Duration rest;
    private int inARow;
    private Instant restsUntil = Instant.MIN;
    private boolean trying;

    HostBreaker(Clock clock, int failures, Duration rest) {
        this.clock = clock;
        this.failures = failures;
        this.rest = rest;
    }

    public synchronized State state() {
        if (clock.instant().isBefore(restsUntil)) {
            return State.OPEN;
        }
        return inARow >= failures ? State.TRYING : State.CLOSED;
    }

    /** Whether a request may go out now; every permission is answered by one of the two below. */
    synchronized boolean permits() {
        return switch (state()) {
            case CLOSED -> true;
            case OPEN -> false;
            case TRYING -> {
                boolean first = !trying;
                trying = true;
                yield first;
            }
        };
    }

    synchronized void succeeded() {
        inARow = 0;
        trying = false;
    }

    synchronized void failed() {
        inARow++;
        trying = false;
        if (inARow >= failures) {
            restsUntil = clock.instant().plus(rest);
        }
    }

    /** The host itself said for how long it wants to be left alone. */
    synchronized void leaveAlone(Duration length) {
        restsUntil = clock.instant().plus(length);
    }

    synchronized Instant until() {
        return restsUntil;
    }
}
