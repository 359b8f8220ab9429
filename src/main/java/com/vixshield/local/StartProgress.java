package com.vixshield.local;

/** Prints progress lines during the start. Not the log: Quarkus configures that later than the first slow step. */
final class StartProgress {

    private StartProgress() {
    }

    static void say(String message) {
        System.out.println("[local] " + message);
    }
}
