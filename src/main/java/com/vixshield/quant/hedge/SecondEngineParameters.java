package com.vixshield.quant.hedge;

/**
 * @param window latest sessions of the condor that are looked at
 * @param leastCommon days on which both must have a result
 * @param limit correlation below which a sleeve counts as a second engine
 */
public record SecondEngineParameters(int window, int leastCommon, double limit) {

    static SecondEngineParameters defaults() {
        return new SecondEngineParameters(126, 60, 0.2);
    }
}
