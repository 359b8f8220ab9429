package com.vixshield.risk;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.signal.Decision;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;

/** One published signal at one account's size: what the page shows and the mail repeats. */
public record SizedSignal(Signal signal, PublishedSignal published, String tier, RiskProfile positions, Sizing sizing) {

    public Optional<CondorTier> condor() {
        TierResult result = published.signal().tiers().get(tier);
        return result instanceof CondorTier found ? Optional.of(found) : Optional.empty();
    }

    /** Trade only what can be traded: a tier without a condor is a hold, with its reason. */
    public Decision decision() {
        TierResult result = published.signal().tiers().get(tier);
        if (result instanceof CondorTier) {
            return new Decision(true, List.of());
        }
        return new Decision(false, List.of(result instanceof NoCondor none ? none.reason() : "no usable chain"));
    }
}
