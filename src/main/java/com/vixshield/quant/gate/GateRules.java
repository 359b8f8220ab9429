package com.vixshield.quant.gate;

import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.learned.LearnedRules;
import com.vixshield.quant.history.EventKind;

/**
 * Defines where the gates close (rulebook §6).
 *
 * @param minimumValue share of the largest loss that the mean result must exceed
 * @param mostSlippage largest (mid − natural)/mid
 * @param spreadFloor points that a short's spread may always be
 * @param spreadShare or this share of its mid
 * @param calmVix up to here the published scaling allows all tiers
 * @param restlessVix up to here all but the bold ones, beyond none
 * @param boldTiers tiers that the scaling drops first
 * @param premiumWidth points of the condor whose credit gauges the premium
 * @param leastPremium its least mid credit, points
 * @param events announcements that the event gate minds
 * @param staleShare share of stale quotes from which the chain is stale
 * @param neighbourDistance points within which a short must have a quoted neighbour on both sides
 * @param on gates that decide
 * @param learned the learned value gate, of versions that have one
 */
public record GateRules(double minimumValue, double mostSlippage, double spreadFloor, double spreadShare, double calmVix,
        double restlessVix, Set<Tier> boldTiers, double premiumWidth, double leastPremium, Set<EventKind> events,
        double staleShare, double neighbourDistance, Set<Gate> on, Optional<LearnedRules> learned) {

    /** Whether a gate decides for a tier: the learned gate does in the value gate's place. */
    boolean decides(Gate gate, Tier tier) {
        boolean learns = on.contains(Gate.LEARNED) && learned.filter(rules -> rules.tiers().contains(tier)).isPresent();
        return on.contains(gate) && !(gate == Gate.VALUE && learns);
    }

    /**
     * The same for condors of an index that has so many points fewer. The premium gauge measures the large index whatever is
     * traded, so its width and credit stay; the learned gate was fitted to the large index.
     */
    public GateRules inPointsOf(double scale) {
        return new GateRules(minimumValue, mostSlippage, spreadFloor / scale, spreadShare, calmVix, restlessVix, boldTiers,
                premiumWidth, leastPremium, events, staleShare, neighbourDistance / scale, on, learned);
    }
}
