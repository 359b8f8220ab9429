package com.vixshield.quant;

import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;

/**
 * Holds what a session offers.
 *
 * @param tiers each of the six in SPX, with its condor or the reason why there is none
 * @param xsp the same on the quotes of XSP; absent where the chain has none
 */
public record TierOffers(Map<Tier, TierResult> tiers, Optional<XspSignal> xsp) {
}
