package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

/**
 * Describes shares of a fund that keeps VIX futures of a constant maturity and rolls them a little every day.
 *
 * @param ticker exchange symbol
 * @param priceDate of the close that it is priced at
 * @param expiry where its average maturity stands on the VX curve; a fund itself never expires
 * @param forward VX level there, VIX points
 * @param price dollars a share
 * @param rollDate when the shares are counted anew
 * @param rolldown share of its value that it loses until then if the curve does not move; negative where the curve falls
 * @param fee decimal a year
 */
public record VixFund(String ticker, LocalDate priceDate, LocalDate expiry, int dte, double forward, double price,
        LocalDate rollDate, int holdDays, double rolldown, double fee, double costPerContract,
        int multiplier) implements VixInstrument {
}
