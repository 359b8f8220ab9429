package com.vixshield.quant.condor;

/** Holds one tier of one session: the condor found, or why there is none. */
public sealed interface TierResult permits CondorTier, NoCondor {

    /** |Δ| or credit in points that the tier aims at. */
    double target();
}
