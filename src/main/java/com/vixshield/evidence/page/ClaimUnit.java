package com.vixshield.evidence.page;

import com.vixshield.web.format.NumberFormats;

/**
 * A unit of the claim table, shown as percent of something.
 *
 * @param scale that makes a share of it
 * @param of what follows the percent sign
 */
public record ClaimUnit(double scale, String of) {

    private static final double PERCENT = 0.01;
    private static final double BASIS_POINT = 1e-4;

    static ClaimUnit of(String name) {
        return switch (name) {
            case "share" -> new ClaimUnit(1, "");
            case "% of max loss" -> new ClaimUnit(PERCENT, " of the largest loss");
            case "bp a day" -> new ClaimUnit(BASIS_POINT, " a day");
            default -> name.startsWith("share")
                    ? new ClaimUnit(1, name.substring("share".length()))
                    : name.startsWith("%") ? new ClaimUnit(PERCENT, name.substring(1)) : new ClaimUnit(1, " " + name);
        };
    }

    /** Decimals that a range of this width needs. */
    static int decimals(double width) {
        return width >= 0.02 || Double.isNaN(width) ? 1 : width >= 0.002 ? 2 : 3;
    }

    static String text(double share, boolean signed, int decimals) {
        return signed ? NumberFormats.signedPercent(share, decimals) : NumberFormats.percent(share, decimals);
    }
}
