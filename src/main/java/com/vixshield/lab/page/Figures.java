package com.vixshield.lab.page;

import com.vixshield.lab.study.LabResult.Interval;
import com.vixshield.web.format.NumberFormats;

/** Writes numbers of results; one that there is not is a dash. */
final class Figures {

    private static final String NONE = "–";
    private static final double CENTS = 100;

    private Figures() {
    }

    static String percent(Double share, int decimals) {
        return share == null ? NONE : NumberFormats.percent(share, decimals);
    }

    static String signed(Double share, int decimals) {
        return share == null ? NONE : NumberFormats.signedPercent(share, decimals);
    }

    static String points(Double points) {
        return points == null ? NONE : NumberFormats.signedPoints(points);
    }

    static String decimal(Double value) {
        return value == null ? NONE : (value < 0 ? "\u2212" : "") + NumberFormats.decimal(Math.abs(value), 2);
    }

    static String count(int count) {
        return NumberFormats.quantity(count);
    }

    static String money(Double dollars) {
        return dollars == null ? NONE : NumberFormats.money(dollars);
    }

    static String cents(long cents) {
        return NumberFormats.cents(cents / CENTS);
    }

    static String interval(Interval of, int decimals) {
        return of == null || of.low() == null
                ? NONE
                : NumberFormats.signedPercent(of.low(), decimals) + " to " + NumberFormats.signedPercent(of.high(), decimals);
    }

    static String pointsInterval(Interval of) {
        return of == null || of.low() == null
                ? NONE
                : NumberFormats.signedPoints(of.low()) + " to " + NumberFormats.signedPoints(of.high());
    }

    static Double value(Interval of) {
        return of == null ? null : of.value();
    }
}
