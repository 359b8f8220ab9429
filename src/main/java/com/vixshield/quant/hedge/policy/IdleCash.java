package com.vixshield.quant.hedge.policy;

/**
 * Computes the interest on cash that no margin needs, the first second engine: it raises what the hedge may cost, not the
 * exposure.
 *
 * @param amount dollars
 * @param yield decimal a year, continuous: bills, or a box spread
 */
public record IdleCash(double amount, double yield) {

    public IdleCash {
        if (!(amount >= 0) || !Double.isFinite(amount) || !Double.isFinite(yield)) {
            throw new IllegalArgumentException("idle cash " + amount + " at " + yield);
        }
    }

    /**
     * Yield of a bought box spread: it pays its width for certain.
     *
     * @param price points paid
     * @param width points received at expiry
     * @param years to expiry, positive
     */
    public static double boxYield(double price, double width, double years) {
        if (!(price > 0 && width > 0 && years > 0)) {
            throw new IllegalArgumentException("a box of " + width + " for " + price + " in " + years + " years");
        }
        return Math.log(width / price) / years;
    }

    /** Dollars a year; a negative yield raises nothing. */
    public double incomePerYear() {
        return Math.max(0, amount * Math.expm1(yield));
    }

    /** The yearly cap with the income on top, as a share of the account. */
    public double raisedCapRate(double capRate, double equity) {
        return capRate + incomePerYear() / equity;
    }
}
