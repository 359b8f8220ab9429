package com.vixshield.market.demo;

/** Measures time as variance sees it in the demo: mostly sessions, a little the calendar. */
final class DemoClock {

    private static final double SESSION_WEIGHT = 0.8;

    private DemoClock() {
    }

    static double years(double sessions, double calendarDays) {
        return SESSION_WEIGHT * sessions / 252 + (1 - SESSION_WEIGHT) * calendarDays / 365;
    }
}
