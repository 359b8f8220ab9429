package com.vixshield.security;

import java.util.List;
import java.util.stream.Stream;

import com.vixshield.tenancy.Route;

/** Values that fields do not expect. */
final class Unexpected {

    /** One for each way to fail: absent, below, above, no number, no day, no character, half a character, too long. */
    private static final List<String> CLASSES = List.of("", "-1", "99999999999999999999", "NaN", "2026-13-45", "\u0000",
            "\uD83D",
            "a".repeat(1500));

    /** Two for a route that declares no field, in case that it reads one all the same. */
    private static final List<String> FOR_NOBODY = List.of("99999999999999999999", "\u0000");

    static final List<String> IN_QUERIES = with("0x1", "\uD800", "%00", "''", "1e999", "../..", "[]", "\u202E");
    static final List<String> IN_FORMS = with("0", "Infinity", "1e999", "''", "a".repeat(5000), "../..", "null", "\u202E");

    private Unexpected() {
    }

    static List<String> classes(Route route) {
        return route.fields().isEmpty() && !route.takesJson() ? FOR_NOBODY : CLASSES;
    }

    private static List<String> with(String... more) {
        return Stream.concat(CLASSES.stream(), Stream.of(more)).toList();
    }
}
