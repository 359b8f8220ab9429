package com.vixshield.local;

import java.util.Optional;

/**
 * Tracks the start of the embedded identity service. Kept as a system property: the thread that starts the service and the
 * pages that wait for it belong to different class loaders after a live reload.
 */
final class IdentityProgress {

    private static final String PROPERTY = "vixshield.local.identity";

    void say(String step) {
        System.setProperty(PROPERTY, step);
        StartProgress.say("Identity service: " + step + (step.endsWith(".") ? "" : " …"));
    }

    void ready() {
        System.clearProperty(PROPERTY);
    }

    /** What still goes on, or went wrong; empty once the service answers. */
    Optional<String> waitingFor() {
        return Optional.ofNullable(System.getProperty(PROPERTY));
    }
}
