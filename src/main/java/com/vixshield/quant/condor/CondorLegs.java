package com.vixshield.quant.condor;

import java.util.List;

/** Holds the four legs of a condor, which documents call K1 to K4. */
public record CondorLegs(CondorLeg longPut, CondorLeg shortPut, CondorLeg shortCall, CondorLeg longCall) {

    /** By ascending strike. */
    public List<CondorLeg> all() {
        return List.of(longPut, shortPut, shortCall, longCall);
    }

    /** What is sold: the put, then the call. */
    public List<CondorLeg> shorts() {
        return List.of(shortPut, shortCall);
    }

    SettlementPayoff payoff() {
        return new SettlementPayoff(longPut.strike(), shortPut.strike(), shortCall.strike(), longCall.strike());
    }
}
