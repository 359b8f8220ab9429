package com.vixshield.quant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ChainIndex;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.ParityEdges;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.FittedSmile;
import com.vixshield.quant.volatility.OtmCurve;
import com.vixshield.quant.volatility.SmilePoint;
import com.vixshield.quant.volatility.SmileRules;

/**
 * Analyses the quotes of one root at the signal's expiry once: clean quotes, forward, curve, smile.
 *
 * @param years to expiry, ACT/365
 * @param discount price of one point paid then
 * @param curve absent without a forward or without a single out-of-the-money bid
 */
record ChainAnalysis(ExpiryChain chain, double years, double discount, Optional<Forward> forward, Optional<OtmCurve> curve,
        Optional<FittedSmile> smile) {

    private static final String NO_FORWARD = "no forward: too few strikes have both bids";
    private static final String NO_CURVE = "no out-of-the-money quote with a bid that a volatility explains";

    /** Holds by which rules the quotes of one root are read. */
    record Rules(String root, QuoteRules quotes, CondorRules condor, SmileRules smile) {
    }

    static ChainAnalysis of(ChainIndex index, LocalDate expiry, Rules rules, double years, double discount) {
        ExpiryChain chain = QuoteHygiene.clean(index, rules.root(), expiry, rules.quotes());
        Optional<Forward> forward = Forward.of(chain, discount, rules.quotes());
        Optional<OtmCurve> curve = forward.map(f -> OtmCurve.of(chain, f.value(), discount)).filter(c -> c.size() > 0);
        return new ChainAnalysis(chain, years, discount, forward, curve,
                curve.flatMap(c -> FittedSmile.of(c, rules.smile(), rules.condor().densityStep())));
    }

    /** What an analysis without a curve lacks. */
    String missing() {
        return forward.isPresent() ? NO_CURVE : NO_FORWARD;
    }

    /** Points. */
    OptionalDouble forwardValue() {
        return forward.map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty());
    }

    Optional<UsableStrikes> usableStrikes() {
        return curve.map(c -> new UsableStrikes(c.puts(), c.calls()));
    }

    Optional<AtTheMoney> atTheMoney() {
        return curve.map(c -> AtTheMoney.of(c, years));
    }

    List<SmilePoint> points() {
        return smile.map(s -> s.points(curve.orElseThrow(), years)).orElse(List.of());
    }

    /** @param fees of two options, points */
    Optional<ParityEdges> parity(double fees) {
        return forward.map(f -> ParityEdges.of(chain, f.value(), discount, fees));
    }
}
