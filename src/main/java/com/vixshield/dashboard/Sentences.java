package com.vixshield.dashboard;

import java.util.Locale;

/** Reasons of the core are fragments ("value: the mean result is …"); pages print sentences. */
final class Sentences {

    private Sentences() {
    }

    static String capital(String fragment) {
        return fragment.isEmpty() ? fragment : fragment.substring(0, 1).toUpperCase(Locale.ROOT) + fragment.substring(1);
    }
}
