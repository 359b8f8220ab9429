package com.vixshield.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.hedge.ActivationScore;
import com.vixshield.quant.hedge.ActivationScorer;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.hedge.HedgeReport;
import com.vixshield.quant.hedge.HedgeState;
import com.vixshield.quant.hedge.MotionReading;
import com.vixshield.quant.hedge.MotionReread;
import com.vixshield.quant.hedge.PolicyDesk;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.sizing.PayoffSurface;
import com.vixshield.quant.sizing.QuickRatio;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.quant.sizing.StressOutcome;

/**
 * What the command line prints: the signal, what became of it, the trend of the VIX, and the hedge and size of an example
 * account, the hedge also as a path.
 */
record SignalReport(@JsonUnwrapped DailySignal signal, Map<String, Outcome.GradedTier> tiers, Part<Outcome> outcome,
        Optional<MotionReading> motion, MotionReread motionReread, HedgeReport hedge, HedgePath hedgePath,
        SecondEngineFacts secondEngine, Part<SizingFacts> sizing,
        Part<List<StressOutcome>> stress,
        Part<PayoffSurface> payoffSurface, @JsonProperty("overlay_breakeven") Part<BreakEvenFacts> overlayBreakEven,
        Part<QuickRatio> quickRatio, Part<ActivationScore.Known> activation,
        Map<String, PolicyFacts> policies) {

    /**
     * What the caller gives beside the market.
     *
     * @param equity of the example account, dollars
     * @param holdings states of the hedge by weighting after the session before; empty on the first
     * @param sleeve results of a second engine
     */
    record Beside(BigDecimal equity, Map<String, HedgeState> holdings, Optional<SleeveFile> sleeve) {
    }

    /** @param outcomes past returns over their own forecast; empty while the history is too short */
    static SignalReport of(DailySignal signal, SignalInputs market, List<Double> outcomes, Beside beside) {
        MarketHistory history = market.history();
        HedgeInputs inputs = PublishedSignal.hedge(market);
        ActivationScore score = ActivationScorer.score(HedgeParameters.defaults(), history, inputs);
        ExampleAccount account = new ExampleAccount(signal, inputs, beside.equity());
        Sizing sizing = account.size(outcomes);
        Part<Outcome> outcome = Outcome.of(signal, history);
        return new SignalReport(signal, Outcome.graded(signal.tiers(), outcome), outcome, inputs.motion(), reread(market),
                account.hedge(),
                HedgePath.of(inputs, account.hedgeProfile(), beside.holdings()),
                SecondEngineFacts.of(market, inputs, account.profile(), sizing, beside.sleeve()),
                SizingFacts.of(account.profile(), sizing), part(sizing, position -> Optional.of(position.stress())),
                part(sizing, SizedPosition::surface), part(sizing, position -> position.breakEven().map(BreakEvenFacts::of)),
                part(sizing, position -> Optional.of(position.quickRatio())), activation(score),
                PolicyFacts.all(new PolicyDesk(HedgeParameters.defaults(), inputs, account.hedgeProfile(), score)));
    }

    private static MotionReread reread(SignalInputs market) {
        return MotionReread.of(market.history(), market.chain().session(), HedgeParameters.defaults(),
                market.vixOfTheMoment(RulebookParameters.V1_0.quotes().staleAfter()).map(VixSnapshot::level)
                        .orElse(OptionalDouble.empty()));
    }

    private static <T> Part<T> part(Sizing sizing, Function<SizedPosition, Optional<T>> part) {
        return Part.of(sizing instanceof SizedPosition position ? part.apply(position) : Optional.empty(),
                SizingFacts.reason(sizing));
    }

    private static Part<ActivationScore.Known> activation(ActivationScore score) {
        return score instanceof ActivationScore.Known known ? Part.of(known)
                : Part.absent(String.join("; ", ((ActivationScore.NotAvailable) score).missing()));
    }
}
