package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Holds a whole condor position in dollars.
 *
 * @param fees paid at entry
 * @param maxLoss expected credit and fees included
 * @param breakevenLow index points, before fees
 * @param breakevenHigh index points, before fees
 * @param expectedProfit real-world mean after fees, absent without history
 * @param margin width less expected credit
 * @param atRiskShare max loss / equity
 */
public record CondorDollars(int contracts, BigDecimal midCredit, BigDecimal expectedCredit, BigDecimal naturalCredit,
        BigDecimal fees, BigDecimal maxLoss, double breakevenLow, double breakevenHigh,
        Optional<BigDecimal> expectedProfit, BigDecimal margin, double atRiskShare) {

    static CondorDollars of(CondorOffer offer, int contracts, RiskProfile profile, Optional<KellyFraction> kelly) {
        double unit = contracts * offer.multiplier();
        double fee = profile.feePerLeg().doubleValue();
        double maxLoss = contracts * offer.maxLoss(fee);
        return new CondorDollars(contracts, Dollars.of(unit * offer.midCredit()), Dollars.of(unit * offer.expectedCredit()),
                Dollars.of(unit * offer.naturalCredit()), Dollars.of(contracts * CondorOffer.LEGS * fee),
                Dollars.of(maxLoss), offer.payoff().shortPut() - offer.expectedCredit(),
                offer.payoff().shortCall() + offer.expectedCredit(),
                kelly.map(k -> Dollars.of(contracts * k.expectedProfit())),
                Dollars.of(unit * (offer.width() - offer.expectedCredit())), maxLoss / profile.equity().doubleValue());
    }
}
