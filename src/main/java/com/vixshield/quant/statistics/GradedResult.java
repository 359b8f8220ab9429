package com.vixshield.quant.statistics;

import java.time.LocalDate;

/**
 * Holds one graded condor, taken or refused.
 *
 * @param session whose signal it was
 * @param pnl after fees
 * @param credit kept in full when nothing is owed, after fees
 * @param width most that can be owed
 */
public record GradedResult(LocalDate session, double pnl, double credit, double width) {

    public boolean won() {
        return pnl > 0;
    }
}
