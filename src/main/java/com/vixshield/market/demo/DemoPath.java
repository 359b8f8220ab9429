package com.vixshield.market.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.DailyBar;

/** Simulates sessions from the first day on, extended as later days are requested. Safe to share. */
final class DemoPath {

    static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 3);

    private static final double FIRST_CLOSE = 1_450;
    /** The index returns to a trend line, so that it stays at a believable level for decades. */
    private static final double YEARLY_GROWTH = 0.115;
    private static final double PULL = 0.004;
    private static final double YEAR = 252;
    private static final double OVERNIGHT_SHARE = 0.25;
    private static final int INTRADAY_STEPS = 26;

    private static final double SLOW_SHOCK = 0.021;
    private static final double FAST_SHOCK = 0.108;
    /** Correlation of the volatility factors' shocks with the index's. */
    private static final double LEVERAGE_FAST = -0.84;
    private static final double LEVERAGE_SLOW = -0.70;
    private static final double STRESS_TARGET = 0.30;
    private static final double STRESS_BEGINS = 0.005;
    private static final double STRESS_ENDS = 0.03;

    private final long seed;
    private final SessionCalendar calendar;
    private final CrashSchedule crashes;
    private final List<DemoDay> days = new ArrayList<>();

    DemoPath(long seed, SessionCalendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
        this.crashes = new CrashSchedule(seed);
    }

    /** All sessions from the first day to that one. */
    synchronized List<DemoDay> through(LocalDate session) {
        if (days.isEmpty()) {
            DailyBar spx = new DailyBar(FIRST_DAY, FIRST_CLOSE, FIRST_CLOSE, FIRST_CLOSE, FIRST_CLOSE);
            VolatilityState calm = new VolatilityState(0, 0);
            double vix = cents(100 * calm.implied(30));
            days.add(new DemoDay(0, spx, new DailyBar(FIRST_DAY, vix, vix, vix, vix), calm, false, 2.5, 85));
        }
        while (last().spx().date().isBefore(session)) {
            days.add(next(last()));
        }
        int size = days.size();
        while (days.get(size - 1).spx().date().isAfter(session)) {
            size--;
        }
        return List.copyOf(days.subList(0, size));
    }

    private DemoDay last() {
        return days.get(days.size() - 1);
    }

    private DemoDay next(DemoDay before) {
        LocalDate day = calendar.next(before.spx().date());
        DayNoise noise = new DayNoise(seed, day, 0);
        boolean stressed = noise.uniform() < (before.stressed() ? 1 - STRESS_ENDS : STRESS_BEGINS);
        double step = sessionVolatility(before, day);
        double shock = noise.gaussian();
        PriceJump jump = jump(before.index() + 1, noise);
        double pull = PULL * (trend(before.index() + 1) - StrictMath.log(before.spx().close()));
        double move = YEARLY_GROWTH / YEAR + pull + step * shock + jump.move();
        VolatilityState volatility = volatility(before, stressed, shock, jump, noise);
        DailyBar spx = spx(before.spx(), day, move, step, noise);
        DailyBar vix = vix(before.vix(), day, volatility, noise);
        return new DemoDay(before.index() + 1, spx, vix, volatility, stressed, rate(before, noise), vvix(before, vix, noise));
    }

    /** A weekend adds a little to a session's variance, not two more sessions. */
    private static double sessionVolatility(DemoDay before, LocalDate day) {
        double years = DemoClock.years(1, DAYS.between(before.spx().date(), day));
        return before.volatility().now() * StrictMath.sqrt(years);
    }

    private double trend(int index) {
        return StrictMath.log(FIRST_CLOSE) + YEARLY_GROWTH * index / YEAR;
    }

    private PriceJump jump(int index, DayNoise noise) {
        double draw = noise.uniform();
        double size = Math.abs(noise.gaussian());
        PriceJump crash = crashes.on(index);
        if (crash != null) {
            return crash;
        }
        if (draw < 0.014) {
            return new PriceJump(-0.010 - 0.009 * size, 0.14 + 0.05 * size, 0.03);
        }
        return draw < 0.020 ? new PriceJump(0.006 + 0.006 * size, -0.05, 0) : PriceJump.NONE;
    }

    private static VolatilityState volatility(DemoDay before, boolean stressed, double shock, PriceJump jump, DayNoise noise) {
        double target = stressed ? STRESS_TARGET : 0;
        double fastShock = LEVERAGE_FAST * shock + Math.sqrt(1 - LEVERAGE_FAST * LEVERAGE_FAST) * noise.gaussian();
        double slowShock = LEVERAGE_SLOW * shock + Math.sqrt(1 - LEVERAGE_SLOW * LEVERAGE_SLOW) * noise.gaussian();
        double fast = before.volatility().fast();
        double slow = before.volatility().slow();
        return new VolatilityState(
                slow - VolatilityState.SLOW_REVERSION * slow + SLOW_SHOCK * slowShock + jump.slow(),
                fast - VolatilityState.FAST_REVERSION * (fast - target) + FAST_SHOCK * fastShock + jump.fast());
    }

    /** Open, then a bridge of half-hours to the close: the range follows from the path and is not drawn by itself. */
    private static DailyBar spx(DailyBar before, LocalDate day, double move, double step, DayNoise noise) {
        double gap = OVERNIGHT_SHARE * move + 0.3 * step * noise.gaussian() * Math.sqrt(OVERNIGHT_SHARE);
        double deviation = step * Math.sqrt((1 - OVERNIGHT_SHARE) / INTRADAY_STEPS);
        double[] walk = new double[INTRADAY_STEPS + 1];
        for (int i = 1; i <= INTRADAY_STEPS; i++) {
            walk[i] = walk[i - 1] + deviation * noise.gaussian();
        }
        double low = 0;
        double high = 0;
        double rest = move - gap - walk[INTRADAY_STEPS];
        for (int i = 1; i <= INTRADAY_STEPS; i++) {
            double at = walk[i] + rest * i / INTRADAY_STEPS;
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double open = before.close() * StrictMath.exp(gap);
        return new DailyBar(day, cents(open), cents(open * StrictMath.exp(high)), cents(open * StrictMath.exp(low)),
                cents(before.close() * StrictMath.exp(move)));
    }

    private static DailyBar vix(DailyBar before, LocalDate day, VolatilityState volatility, DayNoise noise) {
        double close = cents(100 * volatility.implied(30) * StrictMath.exp(0.008 * noise.gaussian()));
        double open = cents(before.close() + 0.4 * (close - before.close()) + 0.012 * close * noise.gaussian());
        double high = cents(Math.max(open, close) * (1 + 0.022 * Math.abs(noise.gaussian())));
        double low = cents(Math.min(open, close) * (1 - 0.018 * Math.abs(noise.gaussian())));
        return new DailyBar(day, open, Math.max(high, Math.max(open, close)), Math.min(low, Math.min(open, close)), close);
    }

    private static double rate(DemoDay before, DayNoise noise) {
        double next = before.rate() + 0.002 * (3.2 - before.rate()) + 0.025 * noise.gaussian();
        return cents(Math.max(0.05, next));
    }

    private static double vvix(DemoDay before, DailyBar vix, DayNoise noise) {
        double target = 62 + 1.6 * vix.close();
        return cents(before.vvix() + 0.12 * (target - before.vvix()) + 2.4 * (vix.close() - before.vix().close())
                + 1.5 * noise.gaussian());
    }

    static double cents(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
