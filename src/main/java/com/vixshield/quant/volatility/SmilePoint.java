package com.vixshield.quant.volatility;

import java.util.OptionalDouble;

import com.vixshield.quant.chain.PutCall;

/**
 * Holds one quote of the smile.
 *
 * @param strike index points
 * @param right out of the money
 * @param bid points; ask and mid likewise
 * @param s total standard deviation of the mid
 * @param sBid of the bid
 * @param sAsk of the ask
 * @param iv s as a volatility, ACT/365; absent when expired
 * @param delta forward delta
 * @param sModel standard deviation of the fitted smile
 */
public record SmilePoint(double strike, PutCall right, double bid, double ask, double mid, double s, OptionalDouble sBid,
        OptionalDouble sAsk, OptionalDouble iv, double delta, OptionalDouble sModel) {
}
