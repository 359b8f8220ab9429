package com.vixshield.quant.hedge.parameters;

/**
 * Holds the constants of the second engine.
 *
 * @param window latest sessions of the condor that are looked at
 * @param leastCommon days on which both must have a result
 * @param limit correlation below which a sleeve counts as a second engine
 * @param boxDays calendar days of the box spread that idle cash may buy; it and the next two are this version's choice
 * @param leastBoxDays shorter boxes are left out: their yield is mostly the width of the quotes
 * @param boxReach strikes at most this far from the index, share of it
 */
public record SecondEngineParameters(int window, int leastCommon, double limit, int boxDays, int leastBoxDays,
        double boxReach) {

    public static SecondEngineParameters defaults() {
        return new SecondEngineParameters(126, 60, 0.2, 180, 60, 0.10);
    }
}
