package com.vixshield.quant.inference;

import java.util.SplittableRandom;

/**
 * Draws sessions with replacement in blocks of random length (Politis and Romano, 1994). The same number of sessions gives the
 * same draws, so that every statistic of a period is resampled on the same days.
 *
 * @param sessions in the sample
 * @param draws resamples
 * @param block mean length, sessions
 */
public record StationaryBootstrap(int sessions, int draws, double block, long seed) {

    private static final int DRAWS = 2000;
    private static final double BLOCK = 60;
    private static final long SEED = 20260101;

    public StationaryBootstrap {
        if (sessions < 1 || draws < 1 || !(block >= 1)) {
            throw new IllegalArgumentException(
                    "no resamples of " + sessions + " sessions, " + draws + " draws, blocks of " + block);
        }
    }

    /** By the rulebook: 2,000 draws, mean block 60. */
    public static StationaryBootstrap of(int sessions) {
        return new StationaryBootstrap(sessions, DRAWS, BLOCK, SEED);
    }

    /** Takes one resample. */
    public interface Draw {

        /** @param number from 0 @param days indices into the sample; overwritten by the next draw */
        void take(int number, int[] days);
    }

    public void each(Draw taker) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] days = new int[sessions];
        double leave = 1 / block;
        for (int draw = 0; draw < draws; draw++) {
            int day = 0;
            for (int t = 0; t < sessions; t++) {
                double u = random.nextDouble();
                double v = random.nextDouble();
                if (t == 0 || u < leave) {
                    day = (int) (v * sessions);
                } else {
                    day = day + 1 == sessions ? 0 : day + 1;
                }
                days[t] = day;
            }
            taker.take(draw, days);
        }
    }

    /** Percentile interval of one value a draw, 95 %. */
    public static Range interval(double[] values) {
        return Range.of(values, 0.025, 0.975);
    }
}
