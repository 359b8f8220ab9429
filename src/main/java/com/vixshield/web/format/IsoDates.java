package com.vixshield.web.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats a day as addresses, forms and documents write it: 2026-11-20. */
public final class IsoDates {

    /** Java reads years of nine digits too, and no database keeps such a day. */
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private IsoDates() {
    }

    /** @return empty when it is none */
    public static Optional<LocalDate> of(String text) {
        try {
            return text != null && FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
