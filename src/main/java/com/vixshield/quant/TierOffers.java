package com.vixshield.quant;

import java.util.Map;
import java.util.OptionalDouble;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;

/**
 * Words a published tier for a subscriber, and what would change it.
 *
 * @param tiers each of the six, with its condor or the reason why there is none
 * @param xspTiers the same on XSP quotes, in XSP points; empty when the chain has none
 * @param xspForward forward of XSP from its own quotes, XSP points
 */
public record TierOffers(Map<Tier, TierResult> tiers, Map<Tier, TierResult> xspTiers, OptionalDouble xspForward) {
}
