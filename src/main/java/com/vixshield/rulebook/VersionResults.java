package com.vixshield.rulebook;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.learned.PromotionRule;

/** Provides what versions came to that were graded beside each other. The feature that keeps the grades implements it. */
public interface VersionResults {

    /** Sessions of which this version was graded in shadow. */
    int sessionsInShadow(String version);

    /** Sessions of a tier that were graded in shadow and had a condor, ascending; on recorded quotes alone. */
    List<PromotionRule.Graded> gradedInShadow(String version, Tier tier);

    /** Empty when no session was graded by both, the one in force and the other in shadow. */
    Optional<VersionComparison> compare(String earlier, String later);
}
