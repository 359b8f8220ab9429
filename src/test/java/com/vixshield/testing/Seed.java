package com.vixshield.testing;

import java.util.Random;

import org.jboss.logging.Logger;

/** Seeds what tests draw by chance: the same draws in every run, others with <code>-Dvixshield.seed=NUMBER</code>. */
public final class Seed {

    private static final long VALUE = Long.getLong("vixshield.seed", 20_261_122);

    static {
        Logger.getLogger(Seed.class).infof("-Dvixshield.seed=%d", VALUE);
    }

    private Seed() {
    }

    public static long value() {
        return VALUE;
    }

    public static Random random() {
        return new Random(VALUE);
    }
}
