package com.vixshield.signal.seal;

/**
 * Describes the first line at which verification fails.
 *
 * @param line counted from 1
 * @param at byte of the line, counted from 1; 0 where the fault cannot be narrowed down below its field
 * @param field that is wrong, "line" for its form
 */
public record VerificationFault(long line, int at, String field, String reason) {

    public String text() {
        return "line " + line + (at > 0 ? ", byte " + at : "") + ": " + field + ": " + reason;
    }
}
