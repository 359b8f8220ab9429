package com.vixshield.quant;

import java.util.Map;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.Gates;

/**
 * Holds the six tiers of a small index at one width, with the gates' review of exactly these condors.
 *
 * @param width points between short and long strike that was asked for; a tier says what it came to
 */
public record WidthOffers(double width, Map<Tier, TierResult> tiers, Gates gates) {
}
