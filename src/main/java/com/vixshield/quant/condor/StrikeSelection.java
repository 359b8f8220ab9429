package com.vixshield.quant.condor;

import java.util.Optional;

/** Outcome of looking for the four strikes of a tier. */
sealed interface StrikeSelection {

    record Found(CondorStrikes strikes, Optional<CreditSearch> search) implements StrikeSelection {
    }

    record None(String reason) implements StrikeSelection {
    }

    static StrikeSelection none(String reason) {
        return new None(reason);
    }
}
