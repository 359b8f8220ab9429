package com.vixshield.quant.hedge;

import java.time.LocalDate;

/**
 * A VIX call held until its roll day.
 *
 * @param price model value today, VIX points
 * @param iv decimal a year
 * @param exitValue model value on the roll day if curve and surface do not move, VIX points
 * @param premium dollars
 */
public record VixCall(LocalDate expiry, int dte, double forward, double strike, double delta, double price, double iv,
        LocalDate rollDate, int holdDays, double exitValue, double costPerContract, double premium,
        int multiplier) implements VixInstrument {

    static final int MULTIPLIER = 100;
}
