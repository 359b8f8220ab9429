package com.vixshield.webhook;

/**
 * Describes the result of a delivery attempt.
 *
 * @param code HTTP status, null when there was none
 * @param text the beginning of the answer, or why there was none
 */
record AttemptResult(Integer code, String text) {

    private static final int LONGEST = 500;

    /** Made fit for a page and a column: other people's bytes may be anything. */
    static AttemptResult of(Integer code, String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\ufffd]+", " ").strip();
        return new AttemptResult(code, plain.substring(0, Math.min(LONGEST, plain.length())));
    }

    static AttemptResult none(String why) {
        return of(null, why);
    }

    boolean isAccepted() {
        return code != null && code >= 200 && code < 300;
    }
}
