package com.vixshield.security;

import java.util.List;
import java.util.stream.Stream;

/** Values that fields do not expect. */
final class Unexpected {

    /** One for each way to fail: absent, below, above, no number, no day, no character, half a character, too long. */
    static final List<String> CLASSES = List.of("", "-1", "99999999999999999999", "NaN", "2026-13-45", "\u0000", "\uD83D",
            "a".repeat(1500));

    static final List<String> IN_QUERIES = with("0x1", "\uD800", "%00", "''", "1e999", "../..", "[]", "\u202E");
    static final List<String> IN_FORMS = with("0", "Infinity", "1e999", "''", "a".repeat(5000), "../..", "null", "\u202E");

    private Unexpected() {
    }

    private static List<String> with(String... more) {
        return Stream.concat(CLASSES.stream(), Stream.of(more)).toList();
    }
}
