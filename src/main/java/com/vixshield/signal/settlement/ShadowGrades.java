package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.util.List;

import com.vixshield.quant.RulebookParameters;

/** Holds what became of a version's session in shadow, tier by tier, at the prices of its own rules. */
public record ShadowGrades(String rulebook, String documentHash, String regime, List<TierGrade> tiers) {

    public static ShadowGrades of(ShadowSignal shadow, BigDecimal close, RulebookParameters rules) {
        return new ShadowGrades(shadow.signal().rulebook(), shadow.documentHash(), shadow.signal().regime().label(),
                TierGrade.of(shadow.signal(), close, rules.condor()));
    }
}
