package com.vixshield.quant.inference;

/**
 * Falls of compounded equity below its last peak, the start being the first.
 *
 * @param deepest share of the peak
 * @param longest most sessions in a row under a peak, open ones counted
 * @param ulcer root mean square of the share under water
 */
public record Drawdown(double deepest, int longest, double ulcer) {

    public static Drawdown of(double[] returns) {
        double equity = 1;
        double peak = 1;
        double deepest = 0;
        double squares = 0;
        int run = 0;
        int longest = 0;
        for (double r : returns) {
            equity = Math.max(0, equity * (1 + r));
            if (equity >= peak) {
                peak = equity;
                run = 0;
            } else {
                run++;
                double under = 1 - equity / peak;
                squares += under * under;
                deepest = Math.max(deepest, under);
                longest = Math.max(longest, run);
            }
        }
        return new Drawdown(deepest, longest, Math.sqrt(squares / Math.max(1, returns.length)));
    }

    /** Only the deepest, of a book at a share of its size: what a search for a size asks thousands of times. */
    public static double deepest(double[] returns, double size) {
        double equity = 1;
        double peak = 1;
        double least = 1;
        for (double r : returns) {
            equity *= 1 + size * r;
            if (equity > peak) {
                peak = equity;
            } else if (equity < least * peak) {
                least = equity / peak;
            }
        }
        return Math.min(1, 1 - least);
    }
}
