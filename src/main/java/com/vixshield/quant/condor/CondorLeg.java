package com.vixshield.quant.condor;

import java.util.OptionalDouble;

import com.vixshield.quant.chain.PutCall;

/**
 * Holds one leg of a condor. A quote that no volatility explains has a price but no standard deviation, volatility or
 * Greeks.
 *
 * @param strike index points
 * @param right put or call
 * @param qty +1 bought, −1 sold
 * @param bid points; ask and mid likewise
 * @param s total standard deviation implied by the mid
 * @param sBid by the bid
 * @param sAsk by the ask
 * @param iv s as a volatility, ACT/365
 * @param delta forward delta of one option
 * @param spreadOverMid (ask − bid)/mid
 */
public record CondorLeg(double strike, PutCall right, int qty, double bid, double ask, double mid, OptionalDouble s,
        OptionalDouble sBid, OptionalDouble sAsk, OptionalDouble iv, OptionalDouble delta, double spreadOverMid) {
}
