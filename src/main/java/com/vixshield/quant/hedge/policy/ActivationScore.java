package com.vixshield.quant.hedge.policy;

import java.util.List;

/** Scores how cheap and how wanted a hedge is, 0 … 1 (rulebook §7, selective activation); off by default, a rival. */
public sealed interface ActivationScore {

    /**
     * @param score mean of the four parts
     * @param vvixOverVix 1 − percentile of VVIX/VIX: optionality is cheap
     * @param slope (0.10 − slope)/0.10 kept within 0 … 1: the curve is flat or inverted
     * @param putCall percentile of the VIX put/call ratio
     * @param skew percentile of the five-session change of SKEW
     * @param buys whether the score is above the threshold
     */
    record Known(double score, double vvixOverVix, double slope, double putCall, double skew,
            boolean buys) implements ActivationScore {
    }

    /** @param missing inputs that are absent, stale or too short, with the reason */
    record NotAvailable(List<String> missing) implements ActivationScore {
    }
}
