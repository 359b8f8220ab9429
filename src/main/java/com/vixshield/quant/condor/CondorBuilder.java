package com.vixshield.quant.condor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.TenthCents;
import com.vixshield.quant.pricing.ImpliedVolatility;
import com.vixshield.quant.volatility.OtmCurve;

/** Builds and values every tier of one chain. Stateless apart from what it was made with. */
public final class CondorBuilder {

    private final OtmCurve curve;
    private final double years;
    private final SettlementOutlook outlook;
    private final CondorRules rules;
    private final TierSelector selector;

    /** @param years time to expiry, ACT/365; 0 or less when expired */
    public CondorBuilder(OtmCurve curve, double years, SettlementOutlook outlook, CondorRules rules) {
        this.curve = curve;
        this.years = years;
        this.outlook = outlook;
        this.rules = rules;
        this.selector = new TierSelector(curve, outlook.range(), rules, false);
    }

    /** Every tier of both families; one that cannot be built says why. */
    public Map<Tier, TierResult> tiers() {
        Map<Tier, TierResult> tiers = new LinkedHashMap<>(deltaTiers());
        tiers.putAll(creditTiers());
        return Collections.unmodifiableMap(tiers);
    }

    /** Every tier of a chain on which none can be built. */
    public static Map<Tier, TierResult> none(CondorRules rules, String reason) {
        Map<Tier, TierResult> tiers = new LinkedHashMap<>();
        rules.deltaTargets().forEach((tier, target) -> tiers.put(tier, new NoCondor(target, reason)));
        rules.creditTargets().forEach((tier, target) -> tiers.put(tier, new NoCondor(target, reason)));
        return Collections.unmodifiableMap(tiers);
    }

    private Map<Tier, TierResult> creditTiers() {
        Map<Tier, TierResult> tiers = new LinkedHashMap<>();
        rules.creditTargets().forEach((tier, target) -> tiers.put(tier, result(target, selector.credit(target))));
        return tiers;
    }

    /** The condor of another width with its shorts at the edge of the expected range: short strikes and mid credit. */
    public Optional<RangeCondor> atRange(double width) {
        return selector.atRange(width);
    }

    private Map<Tier, TierResult> deltaTiers() {
        Map<Tier, TierResult> tiers = new LinkedHashMap<>();
        rules.deltaTargets().forEach((tier, target) -> tiers.put(tier, result(target, selector.delta(target))));
        return tiers;
    }

    private TierResult result(double target, StrikeSelection selection) {
        if (selection instanceof StrikeSelection.Found found) {
            return value(target, found);
        }
        return new NoCondor(target, ((StrikeSelection.None) selection).reason());
    }

    private TierResult value(double target, StrikeSelection.Found found) {
        CondorPrice price = CondorPrice.of(found.strikes(), rules);
        if (!price.sellable()) {
            return new NoCondor(target,
                    "an expected credit of " + TenthCents.rounded(price.expected()) + " points at a width of "
                            + price.width() + " is no condor that can be sold");
        }
        return tier(target, found, price);
    }

    private TierResult tier(double target, StrikeSelection.Found found, CondorPrice price) {
        CondorStrikes strikes = found.strikes();
        CondorLegs legs = legs(strikes);
        double width = price.width();
        double expected = price.expected();
        CondorRisk risk = CondorRisk.of(legs.payoff(), width, expected, rules.feesPoints());
        double worstCase = risk.maxLossAfterFees() / width;
        Optional<RealWorldResult> real = outlook.outcomes()
                .map(outcomes -> RealWorldResult.of(legs.payoff(), expected, risk.feesPoints(), outcomes));
        return new CondorTier(legs, width, CondorCredits.of(strikes, expected, curve.forward(), rules), risk,
                odds(risk.breakevenLow(), risk.breakevenHigh(), real), CondorExpectation.of(real, worstCase),
                NetGreeks.of(greeks(legs)), thresholds(expected, width, real, worstCase), target, found.search(),
                found.refusal());
    }

    private CreditThresholds thresholds(double expected, double width, Optional<RealWorldResult> real, double worstCase) {
        return new CreditThresholds(CondorExpectation.number(real, r -> expected - r.expectedPnl()),
                CondorExpectation.number(real, r -> tooLate(expected, width, r.expectedPnl())),
                real.map(r -> r.pop() < worstCase));
    }

    private CondorOdds odds(double low, double high, Optional<RealWorldResult> real) {
        double raw = probability(curve.cumulative(high, rules.densityStep()) - curve.cumulative(low, rules.densityStep()));
        return new CondorOdds(smiled(low, high), OptionalDouble.of(raw), summarised(low, high),
                CondorExpectation.number(real, RealWorldResult::pop),
                CondorExpectation.number(real, RealWorldResult::popAfterFees));
    }

    private OptionalDouble smiled(double low, double high) {
        return outlook.smile().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble
                        .of(probability(outlook.smile().get().cumulative(high) - outlook.smile().get().cumulative(low)));
    }

    private OptionalDouble summarised(double low, double high) {
        double step = rules.densityStep();
        return outlook.svi().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(probability(outlook.svi().get().cumulative(curve.forward(), high, step)
                        - outlook.svi().get().cumulative(curve.forward(), low, step)));
    }

    /** Broken quotes can imply more than certainty; what is shown stays a probability. */
    private static double probability(double difference) {
        return Math.max(0, Math.min(1, difference));
    }

    /** Every point of credit is a point of result and takes one off the largest loss, so the mean meets its minimum here. */
    private double tooLate(double credit, double width, double expectedPnl) {
        return (outlook.minimumValue() * width + credit - expectedPnl) / (1 + outlook.minimumValue());
    }

    private CondorLegs legs(CondorStrikes strikes) {
        return new CondorLegs(leg(PutCall.PUT, strikes.longPut(), 1), leg(PutCall.PUT, strikes.shortPut(), -1),
                leg(PutCall.CALL, strikes.shortCall(), -1), leg(PutCall.CALL, strikes.longCall(), 1));
    }

    private CondorLeg leg(PutCall right, int index, int qty) {
        ExpiryChain chain = curve.chain();
        double bid = chain.bid(right, index);
        double ask = chain.ask(right, index);
        double mid = chain.mid(right, index);
        OptionalDouble s = stdev(right, index, mid);
        return new CondorLeg(chain.strike(index), right, qty, bid, ask, mid, s, stdev(right, index, bid),
                stdev(right, index, ask),
                s.isPresent() && years > 0 ? OptionalDouble.of(s.getAsDouble() / Math.sqrt(years)) : OptionalDouble.empty(),
                s.isPresent() ? OptionalDouble.of(curve.delta(right, index, s.getAsDouble())) : OptionalDouble.empty(),
                mid > 0 ? (ask - bid) / mid : 0);
    }

    private OptionalDouble stdev(PutCall right, int index, double price) {
        double s = curve.stdev(right, index, price);
        return s == ImpliedVolatility.NONE ? OptionalDouble.empty() : OptionalDouble.of(s);
    }

    /** Of the whole position or not at all: three legs of four would look like another position. */
    private Optional<Greeks> greeks(CondorLegs legs) {
        if (legs.all().stream().anyMatch(leg -> leg.delta().isEmpty())) {
            return Optional.empty();
        }
        Greeks sum = Greeks.NONE;
        for (CondorLeg leg : legs.all()) {
            sum = sum.plus(leg, curve, years);
        }
        return Optional.of(sum);
    }
}
