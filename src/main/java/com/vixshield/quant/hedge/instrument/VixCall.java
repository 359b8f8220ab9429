package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

/**
 * Describes a VIX call held until its roll day.
 *
 * @param exitValue model value on the roll day if curve and surface do not move, VIX points
 * @param premium dollars
 * @param quoted whether price, strike and delta come from a quote
 */
public record VixCall(LocalDate expiry, int dte, double forward, Valuation valuation, LocalDate rollDate, int holdDays,
        double exitValue, double costPerContract, double premium, int multiplier, boolean quoted) implements VixInstrument {

    /**
     * @param price value today, VIX points: the mid of its quote, else the model's
     * @param iv that the price implies, decimal a year
     */
    public record Valuation(double strike, double delta, double price, double iv) {
    }

    public double strike() {
        return valuation.strike();
    }

    public double delta() {
        return valuation.delta();
    }

    @Override
    public double price() {
        return valuation.price();
    }

    public double iv() {
        return valuation.iv();
    }
}
