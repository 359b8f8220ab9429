package com.vixshield.quant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.condor.CondorDesk;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.OtmCurve;

/** From a chain and the history to the signal of a session: one pure function. */
public final class SignalCalculator {

    private static final String ROOT = "SPXW";
    private static final double DAYS_A_YEAR = 365;

    private final SignalInputs inputs;
    private final RulebookParameters rulebook;
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    private SignalCalculator(SignalInputs inputs, RulebookParameters rulebook) {
        this.inputs = inputs;
        this.rulebook = rulebook;
    }

    /** By the current rulebook. */
    public static DailySignal calculate(SignalInputs inputs) {
        return calculate(inputs, RulebookParameters.V1_0);
    }

    public static DailySignal calculate(SignalInputs inputs, RulebookParameters rulebook) {
        return new SignalCalculator(inputs, rulebook).calculate();
    }

    private DailySignal calculate() {
        double years = Duration.between(inputs.chain().quoteInstant(), inputs.expiryInstant()).toMinutes()
                / (DAYS_A_YEAR * 1440);
        OptionalDouble rate = rate();
        double discount = Math.exp(-rate.orElse(0) * Math.max(0, years));
        ExpiryChain chain = QuoteHygiene.clean(inputs.chain(), ROOT, inputs.expiry(), rulebook.quotes());
        Optional<Forward> forward = Forward.of(chain, discount, rulebook.quotes());
        Optional<OtmCurve> curve = forward.map(f -> OtmCurve.of(chain, f.value(), discount)).filter(c -> c.size() > 0);
        if (forward.isEmpty()) {
            unavailable.put("forward", "fewer than " + rulebook.quotes().forwardStrikes() + " strikes have both bids");
        }
        Map<String, TierResult> tiers = curve.map(c -> tiers(c, years)).orElse(Map.of());
        return new DailySignal(rulebook.version(), inputs.chain().session(), inputs.chain().snapshot(), inputs.expiry(),
                inputs.chain().underlyingLast(), inputs.chain().quoteInstant(), inputs.expiryInstant(), years, rate, discount,
                chain.counts(), forward, curve.map(c -> new UsableStrikes(c.puts(), c.calls())),
                curve.map(c -> AtTheMoney.of(c, years)), tiers, Map.copyOf(unavailable));
    }

    private Map<String, TierResult> tiers(OtmCurve curve, double years) {
        return new CondorDesk(curve, years, Optional.empty(), 0, rulebook.condor()).deltaTiers();
    }

    /** The one-month bill as of the session; without one, nothing is discounted. */
    private OptionalDouble rate() {
        NavigableMap<?, Double> bills = inputs.history().values().get(Series.DGS1MO);
        var latest = bills == null ? null
                : inputs.history().values().get(Series.DGS1MO).floorEntry(inputs.chain().session());
        if (latest == null) {
            unavailable.put("rate", "no one-month rate at or before " + inputs.chain().session());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(latest.getValue() / 100);
    }
}
