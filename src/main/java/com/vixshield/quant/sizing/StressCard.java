package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.sizing.SizingParameters.StressNight;

/** Revalues tonight's position in the nights that happened. */
final class StressCard {

    private final HedgeRevaluation revaluation;
    private final HedgePlan plan;
    private final CondorOffer offer;
    private final int contracts;
    private final RiskProfile profile;
    private final int nights;

    StressCard(HedgeRevaluation revaluation, HedgePlan plan, CondorOffer offer, int contracts, RiskProfile profile,
            int nights) {
        this.revaluation = revaluation;
        this.plan = plan;
        this.offer = offer;
        this.contracts = contracts;
        this.profile = profile;
        this.nights = nights;
    }

    List<StressOutcome> outcomes(List<StressNight> history) {
        return history.stream().map(this::outcome).toList();
    }

    private StressOutcome outcome(StressNight night) {
        double settlement = offer.forward() * (1 + night.spxMove());
        BigDecimal condor = Dollars.of(contracts * offer.profit(settlement, profile.feePerLeg().doubleValue()));
        Map<Layer, BigDecimal> layers = new EnumMap<>(Layer.class);
        revaluation.inNight(plan, night.vx(), nights).forEach((layer, gain) -> layers.put(layer, Dollars.of(gain)));
        BigDecimal hedge = layers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal net = condor.add(hedge);
        return new StressOutcome(night.date(), night.spxMove(), condor, Collections.unmodifiableMap(layers), hedge, net,
                net.doubleValue() / profile.equity().doubleValue());
    }
}
