package com.vixshield.local;

/** Lines for whoever watches the start. Not the log: Quarkus configures that later than the first slow step. */
final class StartProgress {

    private StartProgress() {
    }

    static void say(String message) {
        System.out.println("[local] " + message);
    }
}
