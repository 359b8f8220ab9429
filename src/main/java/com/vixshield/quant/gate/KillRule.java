package com.vixshield.quant.gate;

/**
 * Decides when a tier is given up, as agreed before its first trade (rulebook §10): its mean result after fees is below
 * zero beyond doubt.
 *
 * @param leastTrades taken trades before which nothing is concluded
 * @param z standard errors above the mean that make up the upper bound: 1.645 is 95 % on one side
 */
public record KillRule(int leastTrades, double z) {

    /** @param results of the taken trades, dollars a contract after fees at the expected credit */
    public Expectancy judge(double[] results) {
        int n = results.length;
        double sum = 0;
        for (double result : results) {
            sum += result;
        }
        double mean = n == 0 ? 0 : sum / n;
        double squares = 0;
        for (double result : results) {
            squares += (result - mean) * (result - mean);
        }
        double error = n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n);
        double upper = mean + z * error;
        return new Expectancy(n, mean, upper, n >= leastTrades && upper < 0);
    }
}
