package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorRules;

/**
 * Holds what became of a signal's condors in XSP.
 *
 * @param settlement of XSP, its own points
 * @param widths ascending
 */
record XspGrades(BigDecimal settlement, List<Width> widths) {

    /** @param width points that were asked for */
    record Width(double width, List<TierGrade> tiers) {
    }

    /**
     * XSP options are settled on the closing value of their own index, a tenth of the SPX, which is published in hundredths.
     *
     * @param close official close of the SPX
     */
    static BigDecimal settlement(BigDecimal close) {
        return close.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
    }

    /** As keys begin that tell its grades from those of the SPX. */
    static String key(double width) {
        return "xsp_" + BigDecimal.valueOf(width).stripTrailingZeros().toPlainString() + " ";
    }

    /** Empty widths where the signal had no quotes of XSP. */
    static XspGrades of(DailySignal signal, BigDecimal close, CondorRules rules) {
        BigDecimal small = settlement(close);
        return new XspGrades(small, signal.xsp().map(xsp -> xsp.widths().stream()
                .map(offers -> new Width(offers.width(), TierGrade.of(offers.tiers(), offers.gates(), small, rules)))
                .toList()).orElse(List.of()));
    }
}
