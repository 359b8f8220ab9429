package com.vixshield.local.stripe;

import java.util.concurrent.atomic.AtomicInteger;

/** Injects faults on demand: whole outages, single failures, and answers that are lost after the work was done. */
public final class FaultInjection {

    private volatile boolean down;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger arrivingAnswers = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    /** Every request fails with status 500 while this is true. */
    public void down(boolean now) {
        down = now;
    }

    public void failNext(int requests) {
        failures.set(requests);
    }

    /** The work is done, but the connection breaks before the answer. */
    public void loseNextAnswers(int answers) {
        loseAnswersAfter(0, answers);
    }

    public void loseAnswersAfter(int arriving, int lost) {
        arrivingAnswers.set(arriving);
        lostAnswers.set(lost);
    }

    /** Requests that bring a key are told that another one with it is still being worked on. */
    public void busyNext(int requests) {
        busy.set(requests);
    }

    boolean isBusyNow() {
        return busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    boolean failsNow() {
        return down || failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    boolean losesAnswer() {
        if (lostAnswers.get() > 0 && arrivingAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return false;
        }
        return lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
