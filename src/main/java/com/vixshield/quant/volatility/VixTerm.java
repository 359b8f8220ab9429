package com.vixshield.quant.volatility;

import java.util.Arrays;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;

/**
 * Computes the variance of one expiry by Cboe's method: a strip of out-of-the-money mids weighted by 1/K², ended by two
 * zero bids in a row.
 */
final class VixTerm {

    private final ExpiryChain chain;
    private final double years;
    private final double growth;
    private final double forward;
    private final int center;

    private VixTerm(ExpiryChain chain, double years, double growth, double forward, int center) {
        this.chain = chain;
        this.years = years;
        this.growth = growth;
        this.forward = forward;
        this.center = center;
    }

    /** Null when the expiry has no strike with both rights quoted at or below its forward. @param rate simple, decimal */
    static VixTerm of(ExpiryChain chain, double years, double rate) {
        double growth = Math.exp(rate * years);
        int atm = -1;
        for (int i = 0; i < chain.size(); i++) {
            if (chain.bothBidden(i) && (atm < 0 || Math.abs(gap(chain, i)) < Math.abs(gap(chain, atm)))) {
                atm = i;
            }
        }
        if (atm < 0) {
            return null;
        }
        double forward = chain.strike(atm) + growth * gap(chain, atm);
        int center = chain.firstAtLeast(forward);
        center -= center < chain.size() && chain.strike(center) == forward ? 0 : 1;
        return center < 0 || !chain.bothBidden(center) ? null : new VixTerm(chain, years, growth, forward, center);
    }

    double forward() {
        return forward;
    }

    /** Annualised; empty when the strip has no strikes on one side. */
    OptionalDouble variance() {
        int[] strip = new int[chain.size()];
        int lowest = side(strip, PutCall.PUT, -1, 0);
        int count = side(strip, PutCall.CALL, 1, lowest);
        if (lowest == 0 || count == lowest) {
            return OptionalDouble.empty();
        }
        strip[count++] = center;
        Arrays.sort(strip, 0, count);
        double sum = 0;
        for (int j = 0; j < count; j++) {
            double below = chain.strike(strip[Math.max(0, j - 1)]);
            double above = chain.strike(strip[Math.min(count - 1, j + 1)]);
            double width = j == 0 || j == count - 1 ? above - below : 0.5 * (above - below);
            double strike = chain.strike(strip[j]);
            sum += width / (strike * strike) * growth * price(strip[j]);
        }
        double basis = forward / chain.strike(center) - 1;
        double variance = (2 * sum - basis * basis) / years;
        return variance > 0 ? OptionalDouble.of(variance) : OptionalDouble.empty();
    }

    private int side(int[] strip, PutCall right, int outwards, int count) {
        int zeros = 0;
        int end = count;
        for (int i = center + outwards; i >= 0 && i < chain.size() && zeros < 2; i += outwards) {
            if (chain.bidden(right, i)) {
                strip[end++] = i;
                zeros = 0;
            } else {
                zeros++;
            }
        }
        return end;
    }

    private double price(int i) {
        if (i == center) {
            return 0.5 * (chain.mid(PutCall.PUT, i) + chain.mid(PutCall.CALL, i));
        }
        return chain.mid(i < center ? PutCall.PUT : PutCall.CALL, i);
    }

    private static double gap(ExpiryChain chain, int i) {
        return chain.mid(PutCall.CALL, i) - chain.mid(PutCall.PUT, i);
    }
}
