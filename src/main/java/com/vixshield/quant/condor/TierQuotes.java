package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.range.TerminalDistribution;
import com.vixshield.quant.volatility.OtmCurve;

/** Selects and prices single tiers by the rules of the daily signal, without the numbers that only its page shows. */
public final class TierQuotes {

    private final OtmCurve curve;
    private final CondorRules rules;
    private final TerminalDistribution outcomes;
    private final TierSelector selector;

    /**
     * @param range log return at the edge of the 85 % range
     * @param outermost whether a search whose range ends outside all bids starts at the outermost of them
     */
    public TierQuotes(OtmCurve curve, OptionalDouble range, TerminalDistribution outcomes, CondorRules rules,
            boolean outermost) {
        this.curve = curve;
        this.rules = rules;
        this.outcomes = outcomes;
        this.selector = new TierSelector(curve, range, rules, outermost);
    }

    /** Empty where the tier has no condor or the rules refuse to build it. */
    public Optional<TierQuote> delta(double target) {
        return quote(selector.delta(target));
    }

    /** @param target mid credit, points */
    public Optional<TierQuote> credit(double target) {
        return quote(selector.credit(target));
    }

    public Optional<RangeCondor> atRange(double width) {
        return selector.atRange(width);
    }

    private Optional<TierQuote> quote(StrikeSelection selection) {
        if (!(selection instanceof StrikeSelection.Found found) || found.refusal().isPresent()) {
            return Optional.empty();
        }
        CondorPrice price = CondorPrice.of(found.strikes(), rules);
        return price.sellable() ? Optional.of(quote(found, price)) : Optional.empty();
    }

    private TierQuote quote(StrikeSelection.Found found, CondorPrice price) {
        CondorStrikes s = found.strikes();
        ExpiryChain chain = s.chain();
        SettlementPayoff payoff = new SettlementPayoff(chain.strike(s.longPut()), chain.strike(s.shortPut()),
                chain.strike(s.shortCall()),
                chain.strike(s.longCall()));
        RealWorldResult real = RealWorldResult.of(payoff, price.expected(), rules.feesPoints(), outcomes);
        return new TierQuote(payoff, price.mid(), price.natural(), price.expected(), price.width(), rules.feesPoints(),
                side(PutCall.PUT, s.shortPut()), side(PutCall.CALL, s.shortCall()), real.expectedPnl(), real.popAfterFees());
    }

    private TierQuote.Short side(PutCall right, int index) {
        ExpiryChain chain = curve.chain();
        return new TierQuote.Short(Math.abs(curve.deltaAt(index)), chain.mid(right, index),
                chain.ask(right, index) - chain.bid(right, index));
    }
}
