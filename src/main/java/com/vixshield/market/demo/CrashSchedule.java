package com.vixshield.market.demo;

/** Schedules crashes of eight sessions, one in every 560 sessions, so that any three years of the demo hold one. */
final class CrashSchedule {

    private static final int EVERY = 560;
    private static final int EARLIEST = 300;
    private static final int JITTER = 120;

    private static final PriceJump[] CRASH = {
            new PriceJump(-0.028, 0.30, 0.10), new PriceJump(-0.041, 0.35, 0.12), new PriceJump(0.019, -0.10, 0.02),
            new PriceJump(-0.058, 0.40, 0.16), new PriceJump(0.031, -0.15, 0.00), new PriceJump(-0.044, 0.25, 0.10),
            new PriceJump(-0.021, 0.05, 0.05), new PriceJump(0.043, -0.30, 0.00)};

    private final long seed;

    CrashSchedule(long seed) {
        this.seed = seed;
    }

    /** @return the move of that session, or null when it is no day of a crash */
    PriceJump on(int index) {
        int cycle = index / EVERY;
        int jitter = (int) (new DayNoise(seed, DemoPath.FIRST_DAY.plusDays(cycle), 9).uniform() * JITTER);
        int day = index - cycle * EVERY - EARLIEST - jitter;
        return day >= 0 && day < CRASH.length ? CRASH[day] : null;
    }
}
