package com.vixshield.market.demo;

import java.time.LocalDate;

/**
 * Generates the random numbers of one day and purpose: a counter hashed with the seed (SplitMix64's finaliser), so that no
 * day depends on how many numbers another one drew. Logarithms and cosines are the strict ones, the same on every machine.
 */
final class DayNoise {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare = Double.NaN;

    DayNoise(long seed, LocalDate day, int purpose) {
        state = mix(mix(seed + GOLDEN * day.toEpochDay()) + GOLDEN * purpose);
    }

    /** In [0, 1). */
    double uniform() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** Standard normal, by Box and Muller in pairs. */
    double gaussian() {
        if (!Double.isNaN(spare)) {
            double next = spare;
            spare = Double.NaN;
            return next;
        }
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        double angle = 2 * Math.PI * uniform();
        spare = radius * StrictMath.sin(angle);
        return radius * StrictMath.cos(angle);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
