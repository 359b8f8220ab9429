package com.vixshield.market.demo;

/**
 * Models log volatility as the sum of a slow and a fast factor, each reverting to zero. What an index of volatility over
 * some time says is the factors' average over that time; what a future says is the same seen from its expiry.
 *
 * @param slow half-life of 160 sessions
 * @param fast half-life of 8 sessions
 */
record VolatilityState(double slow, double fast) {

    static final double SLOW_REVERSION = Math.log(2) / 160;
    static final double FAST_REVERSION = Math.log(2) / 8;

    /** A calm day's volatility, decimal a year, before the factors. */
    private static final double BASE = 0.082;
    private static final double SESSIONS_PER_DAY = 252.0 / 365;
    /** Sellers of volatility are paid, and more so for longer: implied over expected, at once and at most. */
    private static final double PREMIUM_AT_ONCE = 1.25;
    private static final double PREMIUM_LONG = 0.90;
    private static final double PREMIUM_DAYS = 85;
    private static final double VIX_DAYS = 30;
    /** What futures ask beyond the index they settle to, growing with their time. */
    private static final double ROLL_PREMIUM = 0.36;
    private static final double ROLL_DAYS = 60;

    /** Volatility of the next session, decimal a year. */
    double now() {
        return BASE * StrictMath.exp(floored(slow + fast));
    }

    /** Implied volatility up to a horizon in calendar days, decimal a year. */
    double implied(double days) {
        return impliedFrom(0, days);
    }

    /** What a VIX future with so many calendar days to its expiry settles at, vol points. */
    double future(double days) {
        double roll = 1 + ROLL_PREMIUM * (1 - StrictMath.exp(-days / ROLL_DAYS));
        return 100 * impliedFrom(days, VIX_DAYS) * roll;
    }

    private double impliedFrom(double startDays, double lengthDays) {
        double start = startDays * SESSIONS_PER_DAY;
        double length = lengthDays * SESSIONS_PER_DAY;
        double level = slow * average(SLOW_REVERSION, start, length) + fast * average(FAST_REVERSION, start, length);
        double premium = PREMIUM_AT_ONCE + PREMIUM_LONG * (1 - StrictMath.exp(-lengthDays / PREMIUM_DAYS));
        return BASE * premium * StrictMath.exp(floored(level));
    }

    /** Volatility has a floor but no ceiling: what lies below the usual counts half. */
    private static double floored(double level) {
        return level < 0 ? level / 2 : level;
    }

    /** Mean of exp(−κt) from the start on over the length. */
    private static double average(double reversion, double start, double length) {
        double x = reversion * length;
        return StrictMath.exp(-reversion * start) * (1 - StrictMath.exp(-x)) / x;
    }
}
