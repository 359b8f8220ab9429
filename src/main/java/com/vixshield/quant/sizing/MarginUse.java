package com.vixshield.quant.sizing;

import java.math.BigDecimal;

/**
 * Holds the margin of the whole position, dollars.
 *
 * @param condors width less credit
 * @param futures assumed initial margin
 * @param shareOfEquity of the total
 */
public record MarginUse(BigDecimal condors, BigDecimal futures, BigDecimal total, double shareOfEquity) {

    static MarginUse of(BigDecimal condors, BigDecimal futures, BigDecimal equity) {
        BigDecimal total = condors.add(futures);
        return new MarginUse(condors, futures, total, total.doubleValue() / equity.doubleValue());
    }
}
