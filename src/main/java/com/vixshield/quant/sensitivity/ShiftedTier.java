package com.vixshield.quant.sensitivity;

import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.quant.gate.Gate;

/**
 * Holds the tier as it would then stand.
 *
 * @param expectedPnl real-world mean after fees, absent without a forecast or when the credit is no condor's
 * @param pop real-world share of gains after fees, absent likewise
 * @param refusedBy gates in force that would refuse it
 * @param flips whether the decision is another than the published one
 */
public record ShiftedTier(ChainShift shift, double midCredit, double expectedCredit, OptionalDouble expectedPnl,
        OptionalDouble pop,
        List<Gate> refusedBy, boolean flips) {

    public boolean hold() {
        return !refusedBy.isEmpty();
    }
}
