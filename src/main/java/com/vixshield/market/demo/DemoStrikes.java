package com.vixshield.market.demo;

import java.util.ArrayList;
import java.util.List;

/** Lists strikes: every 5 points near the money, wider further out and for later expiries, down to a fifth of the index. */
final class DemoStrikes {

    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 1.5;
    private static final int MONTHLY = 27;
    private static final int LATER = 65;

    private DemoStrikes() {
    }

    static List<Double> of(double forward, double stdev, double sessions) {
        double near = Math.min(0.12, Math.max(0.045, 3 * stdev));
        int fine = sessions > LATER ? 25 : sessions > MONTHLY ? 10 : 5;
        List<Double> strikes = new ArrayList<>();
        double strike = Math.ceil(forward * LOWEST / 200) * 200;
        while (strike < forward * HIGHEST) {
            strikes.add(strike);
            strike += step(strike, forward, near, fine);
        }
        return strikes;
    }

    /** Every point of XSP as far as anybody bids, every fifth beyond. */
    static List<Double> ofXsp(double forward, double stdev) {
        double near = Math.min(0.12, Math.max(0.045, 5 * stdev));
        List<Double> strikes = new ArrayList<>();
        for (double strike = Math.ceil(forward * (1 - 2 * near)); strike < forward * (1 + 1.5 * near); strike++) {
            boolean fine = strike > forward * (1 - near) && strike < forward * (1 + 0.7 * near);
            if (fine || strike % 5 == 0) {
                strikes.add(strike);
            }
        }
        return strikes;
    }

    /** A step only where the strike is a multiple of it, so that 25s begin at a 25 and 100s at a 100. */
    private static double step(double strike, double forward, double near, int fine) {
        double below = (forward - strike) / forward;
        double distance = below > 0 ? below / near : -below / (0.6 * near);
        int wanted = distance < 1 ? fine : distance < 1.6 ? Math.max(fine, 10) : distance < 2.5 ? 25 : distance < 5 ? 100 : 200;
        for (int step : new int[]{200, 100, 50, 25, 10, 5}) {
            if (step <= wanted && strike % step == 0) {
                return step;
            }
        }
        return 5;
    }
}
