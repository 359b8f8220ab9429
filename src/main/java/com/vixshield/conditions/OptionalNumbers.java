package com.vixshield.conditions;

import java.util.OptionalDouble;
import java.util.function.Function;

import com.vixshield.web.format.NumberFormats;

/** Writes numbers that may be absent. */
final class OptionalNumbers {

    private OptionalNumbers() {
    }

    static String of(OptionalDouble value, Function<Double, String> format) {
        return value.isPresent() ? format.apply(value.getAsDouble()) : NumberFormats.NOT_AVAILABLE;
    }

    static String level(OptionalDouble value) {
        return of(value, NumberFormats::level);
    }

    static String percent(OptionalDouble value, int decimals) {
        return of(value, v -> NumberFormats.percent(v, decimals));
    }

    static String signedPercent(OptionalDouble value, int decimals) {
        return of(value, v -> NumberFormats.signedPercent(v, decimals));
    }

    static String decimal(OptionalDouble value, int decimals) {
        return of(value, v -> NumberFormats.decimal(v, decimals));
    }

    /** A part of the expected range: 0.62 ×. */
    static String times(double share) {
        return NumberFormats.decimal(share, 2) + "\u202F×";
    }
}
