package com.vixshield.bench;

import java.util.Random;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

/** Calls as a one-day chain lists them: from one standard deviation in the money to four out, and their undiscounted prices. */
@State(Scope.Thread)
public class OptionStrip {

    static final int SIZE = 512;
    static final double FORWARD = 6000;

    final double[] strikes = new double[SIZE];
    final double[] times = new double[SIZE];
    final double[] volatilities = new double[SIZE];
    final double[] prices = new double[SIZE];

    @Setup(Level.Trial)
    public void fill() {
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            times[i] = (0.2 + 4 * random.nextDouble()) / 365;
            volatilities[i] = 0.07 + 0.4 * random.nextDouble();
            double s = volatilities[i] * Math.sqrt(times[i]);
            strikes[i] = FORWARD * Math.exp(s * (5 * random.nextDouble() - 1));
            prices[i] = Black76.price(PutCall.CALL, FORWARD, strikes[i], times[i], volatilities[i]);
        }
    }
}
