package com.vixshield.quant.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.condor.Tier;

/**
 * Holds all gates of one session.
 *
 * @param vix close or last at the snapshot, vol points
 * @param vixScaling what the published scaling says: all, no promoter/aggressive, HOLD, or not available
 * @param eventNextSession announcements of the next session that the event gate minds, absent when none
 * @param eventHold whether it would refuse
 * @param premiumGauge absent when there is no such condor
 * @param value by tier, where a mean result exists
 * @param thin too few strikes with a bid
 * @param stale too many quotes older than allowed
 * @param quotesInconsistent quotes that could be traded against each other
 * @param results every gate for every tier
 * @param decisions by tier
 */
public record Gates(OptionalDouble vix, String vixScaling, Optional<String> eventNextSession, boolean eventHold,
        Optional<PremiumGauge> premiumGauge, Map<Tier, ValueGate> value, boolean thin, boolean stale,
        boolean quotesInconsistent, List<GateResult> results, Map<Tier, GateDecision> decisions) {
}
