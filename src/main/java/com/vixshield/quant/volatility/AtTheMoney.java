package com.vixshield.quant.volatility;

import java.util.OptionalDouble;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

/**
 * Describes the smile at the forward.
 *
 * @param s total standard deviation to expiry
 * @param ivAct365 as a volatility, absent when the options have expired
 * @param straddle price of the straddle struck at the forward, index points
 */
public record AtTheMoney(double s, OptionalDouble ivAct365, double straddle) {

    /** @param years time to expiry, ACT/365 */
    public static AtTheMoney of(OtmCurve curve, double years) {
        double s = curve.stdevAt(curve.forward());
        return new AtTheMoney(s, years > 0 ? OptionalDouble.of(s / Math.sqrt(years)) : OptionalDouble.empty(),
                2 * curve.discount() * Black76.price(PutCall.CALL, curve.forward(), curve.forward(), s));
    }
}
