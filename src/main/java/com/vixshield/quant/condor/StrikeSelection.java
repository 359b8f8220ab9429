package com.vixshield.quant.condor;

import java.util.Optional;

/** Holds the outcome of selecting the four strikes of a tier. */
sealed interface StrikeSelection {

    /** @param refusal why this condor, though it can be built and graded, must not be sold */
    record Found(CondorStrikes strikes, Optional<CreditSearch> search, Optional<String> refusal) implements StrikeSelection {
    }

    record None(String reason) implements StrikeSelection {
    }

    static StrikeSelection none(String reason) {
        return new None(reason);
    }
}
