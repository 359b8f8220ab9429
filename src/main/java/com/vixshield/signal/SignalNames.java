package com.vixshield.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vixshield.quant.condor.CondorLeg;

/** Spells parts of a signal as its documents have always spelt them, where snake case does not. */
final class SignalNames {

    private SignalNames() {
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
}
