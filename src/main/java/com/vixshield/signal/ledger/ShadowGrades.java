package com.vixshield.signal.ledger;

import java.math.BigDecimal;
import java.util.List;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.signal.settlement.TierGrade;

/** Holds what became of a version's session in shadow, tier by tier, at the prices of its own rules. */
record ShadowGrades(String rulebook, String documentHash, String regime, List<TierGrade> tiers) {

    static ShadowGrades of(ShadowSignal shadow, BigDecimal close, RulebookParameters rules) {
        return new ShadowGrades(shadow.signal().rulebook(), shadow.documentHash(), shadow.signal().regime().label(),
                TierGrade.of(shadow.signal(), close, rules.condor()));
    }
}
