package com.vixshield.quant.volatility;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

/**
 * Summarises the smile by raw SVI (Gatheral, 2004) of total variance, w(k) = a + b(ρ(k − m) + √((k − m)² + σ²)), k =
 * ln(K/F): five numbers for display. Prices and selections never use it.
 *
 * @param s0 its standard deviation at the forward
 * @param n quotes fitted
 * @param inside share of them whose SVI price lies between bid and ask
 * @param gMin least value of g(k) (Gatheral and Jacquier, 2014, eq. 2.1) over the quotes: not negative means no butterfly
 *        arbitrage
 */
public record Svi(double a, double b, double rho, double m, double sigma, double s0, int n, double inside, double gMin) {

    /** Total variance at k. */
    public double variance(double k) {
        double u = k - m;
        return a + b * (rho * u + Math.sqrt(u * u + sigma * sigma));
    }

    /**
     * Implied probability of settling below a strike: central difference of the undiscounted put price.
     *
     * @param step half of the difference, points
     */
    public double cumulative(double forward, double strike, double step) {
        return (put(forward, strike + step) - put(forward, strike - step)) / (2 * step);
    }

    private double put(double forward, double strike) {
        return strike <= 0
                ? 0
                : Black76.price(PutCall.PUT, forward, strike, Math.sqrt(Math.max(0, variance(Math.log(strike / forward)))));
    }

    /** Density of the implied distribution up to a positive factor; negative where a butterfly would pay. */
    double g(double k) {
        double u = k - m;
        double root = Math.sqrt(u * u + sigma * sigma);
        double w = a + b * (rho * u + root);
        double first = b * (rho + u / root);
        double second = b * sigma * sigma / (root * root * root);
        double term = 1 - k * first / (2 * w);
        return w > 0 ? term * term - first * first / 4 * (1 / w + 0.25) + second / 2 : -1;
    }
}
