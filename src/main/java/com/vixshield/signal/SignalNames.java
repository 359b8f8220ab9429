package com.vixshield.signal;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;

/** Spells parts of a signal as its documents have always spelt them, where snake case does not. */
final class SignalNames {

    private SignalNames() {
    }

    /** Tells tiers apart by their fields: one without a condor has a reason and no legs. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({ @Type(CondorTier.class), @Type(NoCondor.class) })
    interface Deduced {
    }

    interface Legs {

        @JsonProperty("K1")
        CondorLeg longPut();

        @JsonProperty("K2")
        CondorLeg shortPut();

        @JsonProperty("K3")
        CondorLeg shortCall();

        @JsonProperty("K4")
        CondorLeg longCall();
    }

    /** On the command line: the zone of an instant, and T as the formulas write it. */
    interface Printed {

        @JsonProperty("quote_instant_et")
        Instant quoteInstant();

        @JsonProperty("expiry_instant_et")
        Instant expiryInstant();

        @JsonProperty("T_years")
        double tYears();

        /** The report prints them with their grades. */
        @JsonIgnore
        Map<Tier, TierResult> tiers();
    }
}
