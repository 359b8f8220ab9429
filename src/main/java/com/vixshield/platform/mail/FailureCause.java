package com.vixshield.platform.mail;

/** Words a failure for the ledger: what failed, and the innermost reason. */
final class FailureCause {

    private static final int LONGEST = 300;

    private FailureCause() {
    }

    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String reason = innermost == failure ? line(failure) : line(failure) + " (" + line(innermost) + ")";
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "\u2026";
    }

    private static String line(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage().replaceAll("[\\p{Cntrl}]+", " ").strip();
        String kind = failure.getClass().getSimpleName();
        return message.isEmpty() ? kind : kind + ": " + message;
    }
}
