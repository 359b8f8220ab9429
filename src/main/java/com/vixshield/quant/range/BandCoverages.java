package com.vixshield.quant.range;

import java.util.Optional;

/** Holds how often each band has covered the outcome so far; absent where its multiple is. */
public record BandCoverages(Optional<BandCoverage> coverage80, Optional<BandCoverage> coverage85,
        Optional<BandCoverage> coverage90) {
}
