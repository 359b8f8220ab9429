package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorRules;

/**
 * Computes one condor in dollars of one contract, exact decimals from the quoted prices on: the core's doubles agree to a
 * billionth, but a sum of money must not hang on the order of additions.
 *
 * @param credits by basis
 * @param maxLoss at the expected credit, with fees
 */
public record CondorMoney(Map<CreditBasis, BigDecimal> credits, BigDecimal owed, BigDecimal fees, BigDecimal maxLoss) {

    /** A price of one leg. @param quantity +1 bought, −1 sold */
    record LegPrice(PutCall right, double strike, int quantity, double bid, double ask) {

        BigDecimal atMid() {
            return BigDecimal.valueOf(bid).add(BigDecimal.valueOf(ask)).multiply(new BigDecimal("0.5"));
        }

        BigDecimal atNatural() {
            return BigDecimal.valueOf(quantity > 0 ? ask : bid);
        }

        /** What its holder receives at expiry. */
        BigDecimal intrinsic(BigDecimal close) {
            BigDecimal strike = BigDecimal.valueOf(this.strike);
            return (right == PutCall.PUT ? strike.subtract(close) : close.subtract(strike)).max(BigDecimal.ZERO);
        }
    }

    static CondorMoney of(Iterable<LegPrice> legs, BigDecimal close, CondorRules rules) {
        BigDecimal mid = BigDecimal.ZERO;
        BigDecimal natural = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal[] widths = {BigDecimal.ZERO, BigDecimal.ZERO};
        for (LegPrice leg : legs) {
            BigDecimal sold = BigDecimal.valueOf(-leg.quantity());
            mid = mid.add(sold.multiply(leg.atMid()));
            natural = natural.add(sold.multiply(leg.atNatural()));
            owed = owed.add(sold.multiply(leg.intrinsic(close)));
            int side = leg.right().ordinal();
            widths[side] = widths[side].add(sold.multiply(BigDecimal.valueOf(leg.strike())));
        }
        BigDecimal multiplier = BigDecimal.valueOf(rules.multiplier());
        BigDecimal expected = mid.subtract(BigDecimal.valueOf(rules.slippage()).multiply(mid.subtract(natural)));
        Map<CreditBasis, BigDecimal> credits = new EnumMap<>(CreditBasis.class);
        credits.put(CreditBasis.MID, mid.multiply(multiplier));
        credits.put(CreditBasis.EXPECTED, expected.multiply(multiplier));
        credits.put(CreditBasis.NATURAL, natural.multiply(multiplier));
        BigDecimal fees = BigDecimal.valueOf(rules.feePerLeg()).multiply(BigDecimal.valueOf(4));
        BigDecimal width = widths[0].abs().max(widths[1].abs()).multiply(multiplier);
        return new CondorMoney(credits, owed.multiply(multiplier), fees,
                cents(width.subtract(credits.get(CreditBasis.EXPECTED)).add(fees)));
    }

    /** To the cent, halves away from zero. */
    public BigDecimal pnl(CreditBasis basis) {
        return cents(credits.get(basis).subtract(owed).subtract(fees));
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }
}
