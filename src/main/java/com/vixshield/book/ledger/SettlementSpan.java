package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.util.List;

import com.vixshield.quant.chain.PutCall;

/** Computes what options of one expiry can owe at most: their settlement is least at one of the strikes, or at the ends. */
final class SettlementSpan {

    private SettlementSpan() {
    }

    /** Dollars, positive; 0 when nothing can be owed. Beyond the last strike bought calls cover the sold ones. */
    static BigDecimal of(List<OpenLeg> legs) {
        BigDecimal least = value(legs, BigDecimal.ZERO);
        for (OpenLeg leg : legs) {
            least = least.min(value(legs, leg.instrument().strike()));
        }
        return least.negate().max(BigDecimal.ZERO);
    }

    private static BigDecimal value(List<OpenLeg> legs, BigDecimal settlement) {
        BigDecimal value = BigDecimal.ZERO;
        for (OpenLeg leg : legs) {
            value = value.add(leg.value(intrinsic(leg.instrument(), settlement)));
        }
        return value;
    }

    /** What one contract pays at expiry, points. */
    static BigDecimal intrinsic(TradedInstrument option, BigDecimal settlement) {
        BigDecimal difference = option.right() == PutCall.PUT
                ? option.strike().subtract(settlement)
                : settlement.subtract(option.strike());
        return difference.max(BigDecimal.ZERO);
    }
}
