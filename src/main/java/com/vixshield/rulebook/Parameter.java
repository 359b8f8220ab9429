package com.vixshield.rulebook;

import java.math.BigDecimal;
import java.time.Duration;

import com.vixshield.web.format.NumberFormats;
import com.vixshield.web.format.TimeFormats;

/**
 * Holds one number of one version.
 *
 * @param path where the core keeps it, unique within a version
 * @param value exactly, as it is hashed
 */
public record Parameter(String path, String value, String name, String unit, String meaning) {

    /** As a reader wants it: shares in percent, the rest with its unit. */
    public String shown() {
        if (unit.equals("share")) {
            BigDecimal share = new BigDecimal(value);
            return NumberFormats.percent(share, Math.max(0, share.stripTrailingZeros().scale() - 2));
        }
        if (unit.equals("duration")) {
            return TimeFormats.spoken(Duration.parse(value));
        }
        return value.replace("-", unit.equals("date") ? "-" : "\u2212") + suffix();
    }

    private String suffix() {
        return switch (unit) {
            case "", "time", "date", "count", "shares", "weights", "factors" -> "";
            default -> " " + unit;
        };
    }
}
