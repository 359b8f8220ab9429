package com.vixshield.quant.condor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

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

    /** Every tier of both families by name; one that cannot be built says why. */
    public Map<String, TierResult> tiers() {
        Map<String, TierResult> tiers = new LinkedHashMap<>(deltaTiers());
        tiers.putAll(creditTiers());
        return Collections.unmodifiableMap(tiers);
    }

    /**
     * The same tiers of a larger index on this chain's strikes, re-priced. @param scale points of the large index in one of
     * this
     */
    public Map<String, TierResult> twins(Map<String, TierResult> originals, double scale) {
        Map<String, TierResult> twins = new LinkedHashMap<>();
        originals.forEach((name, original) -> twins.put(name, twin(target(name), original, scale)));
        return Collections.unmodifiableMap(twins);
    }

    private TierResult twin(double target, TierResult original, double scale) {
        return original instanceof CondorTier condor ? result(target, TwinStrikes.select(curve.chain(), condor, scale))
                : new NoCondor(target, ((NoCondor) original).reason());
    }

    /** Deltas are the same in every index, credits are points of this one. */
    private double target(String name) {
        Double delta = rules.deltaTargets().get(name);
        return delta != null ? delta : rules.creditTargets().get(name);
    }

    /** Every tier of a chain on which none can be built. */
    public static Map<String, TierResult> none(CondorRules rules, String reason) {
        Map<String, TierResult> tiers = new LinkedHashMap<>();
        rules.deltaTargets().forEach((name, target) -> tiers.put(name, new NoCondor(target, reason)));
        rules.creditTargets().forEach((name, target) -> tiers.put(name, new NoCondor(target, reason)));
        return Collections.unmodifiableMap(tiers);
    }

    private Map<String, TierResult> creditTiers() {
        Map<String, TierResult> tiers = new LinkedHashMap<>();
        rules.creditTargets().forEach((name, target) -> tiers.put(name, result(target, selector.credit(target))));
        return tiers;
    }

    /** The condor of another width with its shorts at the edge of the expected range: short strikes and mid credit. */
    public Optional<RangeCondor> atRange(double width) {
        return selector.atRange(width);
    }

    private Map<String, TierResult> deltaTiers() {
        Map<String, TierResult> tiers = new LinkedHashMap<>();
        rules.deltaTargets().forEach((name, target) -> tiers.put(name, result(target, selector.delta(target))));
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
            return new NoCondor(target, "an expected credit of " + TenthCents.rounded(price.expected()) + " points at a width of "
                    + price.width() + " is no condor that can be sold");
        }
        return tier(target, found, price);
    }

    private TierResult tier(double target, StrikeSelection.Found found, CondorPrice price) {
        Map<String, CondorLeg> legs = legs(found.strikes());
        double expected = price.expected();
        double width = price.width();
        double fees = rules.feesPoints();
        double low = legs.get("K2").strike() - expected;
        double high = legs.get("K3").strike() + expected;
        double notional = 100 * expected / curve.forward();
        double worstCase = (width - expected + fees) / width;
        Optional<Greeks> greeks = greeks(legs);
        Optional<RealWorldResult> real = outlook.outcomes().map(o -> RealWorldResult.of(payoff(legs), expected, fees, o));
        double raw = probability(curve.cumulative(high, rules.densityStep()) - curve.cumulative(low, rules.densityStep()));
        return new CondorTier(legs, width, price.mid(), price.natural(), expected, expected / width, notional,
                notional >= rules.cardBandLow() && notional <= rules.cardBandHigh(), low, high, width - expected,
                width - expected + fees, fees, smiled(low, high), OptionalDouble.of(raw), summarised(low, high),
                number(real, RealWorldResult::pop),
                number(real, RealWorldResult::popAfterFees), number(real, RealWorldResult::expectedPnl),
                number(real, RealWorldResult::standardError), number(real, RealWorldResult::averageLoss), worstCase,
                number(real, RealWorldResult::breakevenWinRate), greek(greeks, Greeks::delta), greek(greeks, Greeks::gamma),
                greek(greeks, Greeks::vega), greek(greeks, Greeks::theta),
                number(real, r -> expected - r.expectedPnl()), number(real, r -> tooLate(expected, width, r.expectedPnl())),
                real.map(r -> r.pop() < worstCase), target, found.search(), found.refusal());
    }

    private OptionalDouble smiled(double low, double high) {
        return outlook.smile().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble
                        .of(probability(outlook.smile().get().cumulative(high) - outlook.smile().get().cumulative(low)));
    }

    private OptionalDouble summarised(double low, double high) {
        double step = rules.densityStep();
        return outlook.svi().isEmpty() ? OptionalDouble.empty()
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

    private Map<String, CondorLeg> legs(CondorStrikes strikes) {
        Map<String, CondorLeg> legs = new LinkedHashMap<>();
        legs.put("K1", leg(PutCall.PUT, strikes.longPut(), 1));
        legs.put("K2", leg(PutCall.PUT, strikes.shortPut(), -1));
        legs.put("K3", leg(PutCall.CALL, strikes.shortCall(), -1));
        legs.put("K4", leg(PutCall.CALL, strikes.longCall(), 1));
        return Collections.unmodifiableMap(legs);
    }

    private CondorLeg leg(PutCall right, int index, int qty) {
        ExpiryChain chain = curve.chain();
        double bid = chain.bid(right, index);
        double ask = chain.ask(right, index);
        double mid = chain.mid(right, index);
        OptionalDouble s = stdev(right, index, mid);
        return new CondorLeg(chain.strike(index), right, qty, bid, ask, mid, s, stdev(right, index, bid), stdev(right, index, ask),
                s.isPresent() && years > 0 ? OptionalDouble.of(s.getAsDouble() / Math.sqrt(years)) : OptionalDouble.empty(),
                s.isPresent() ? OptionalDouble.of(curve.delta(right, index, s.getAsDouble())) : OptionalDouble.empty(),
                mid > 0 ? (ask - bid) / mid : 0);
    }

    private OptionalDouble stdev(PutCall right, int index, double price) {
        double s = curve.stdev(right, index, price);
        return s == ImpliedVolatility.NONE ? OptionalDouble.empty() : OptionalDouble.of(s);
    }

    /** Of the whole position or not at all: three legs of four would look like a position that nobody holds. */
    private Optional<Greeks> greeks(Map<String, CondorLeg> legs) {
        if (legs.values().stream().anyMatch(leg -> leg.delta().isEmpty())) {
            return Optional.empty();
        }
        Greeks sum = Greeks.NONE;
        for (CondorLeg leg : legs.values()) {
            sum = sum.plus(leg, curve, years);
        }
        return Optional.of(sum);
    }

    private static OptionalDouble greek(Optional<Greeks> greeks, ToDoubleFunction<Greeks> part) {
        return greeks.isPresent() ? OptionalDouble.of(part.applyAsDouble(greeks.get())) : OptionalDouble.empty();
    }

    private static SettlementPayoff payoff(Map<String, CondorLeg> legs) {
        return new SettlementPayoff(legs.get("K1").strike(), legs.get("K2").strike(), legs.get("K3").strike(), legs.get("K4").strike());
    }

    private static OptionalDouble number(Optional<RealWorldResult> real,
            ToDoubleFunction<RealWorldResult> part) {
        return real.isPresent() ? OptionalDouble.of(part.applyAsDouble(real.get())) : OptionalDouble.empty();
    }
}
