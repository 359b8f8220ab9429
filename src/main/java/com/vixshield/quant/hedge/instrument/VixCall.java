package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

/**
 * Describes a VIX call held until its roll day.
 *
 * @param price value today, VIX points: the mid of its quote, else the model's
 * @param iv that the price implies, decimal a year
 * @param exitValue model value on the roll day if curve and surface do not move, VIX points
 * @param premium dollars
 * @param quoted whether price, strike and delta come from a quote
 */
public record VixCall(LocalDate expiry, int dte, double forward, double strike, double delta, double price, double iv,
        LocalDate rollDate, int holdDays, double exitValue, double costPerContract, double premium,
        int multiplier, boolean quoted) implements VixInstrument {
}
