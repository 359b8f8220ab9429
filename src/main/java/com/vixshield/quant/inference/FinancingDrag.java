package com.vixshield.quant.inference;

/**
 * Adds up what the capital behind a book costs a year, weighted by what is tied up: the margin of the condors and futures at
 * the rate that cash would have earned, and the premium of the hedge at the same rate with its expected decay.
 *
 * @param margin share of the account tied up as margin, mean over the days
 * @param premium share of the account paid for options held, mean over the days
 * @param cashRate a year, decimal
 * @param hedgeCost of the hedge, expected or come to, share of the account a year; negative where it gained
 */
public record FinancingDrag(double margin, double premium, double cashRate, double hedgeCost) {

    public FinancingDrag {
        if (!(margin >= 0 && premium >= 0 && Double.isFinite(cashRate) && Double.isFinite(hedgeCost))) {
            throw new IllegalArgumentException("no drag of a margin of " + margin + " and a premium of " + premium);
        }
    }

    /** Share of the account a year. */
    public double perYear() {
        return (margin + premium) * cashRate + hedgeCost;
    }

    /** Of a dollar tied up, a year: the weighted average cost. 0 where nothing is tied up. */
    public double perCapital() {
        return margin + premium == 0 ? 0 : perYear() / (margin + premium);
    }
}
