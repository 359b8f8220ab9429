package com.vixshield.signal.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.motion.PostEventTrend;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.policy.ActivationScore;
import com.vixshield.quant.hedge.policy.ActivationScorer;
import com.vixshield.quant.hedge.policy.HedgePolicyEvaluator;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.sizing.PayoffSurface;
import com.vixshield.quant.sizing.QuickRatio;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.quant.sizing.StressOutcome;
import com.vixshield.signal.PublishedSignal;

/**
 * Collects what the command line prints: the signal, its outcome, the trend of the VIX, and the hedge and size of an
 * example account, the hedge also as a path.
 */
record SignalReport(@JsonUnwrapped DailySignal signal, Map<Tier, ReplayOutcome.GradedTier> tiers,
        Available<ReplayOutcome> outcome,
        Optional<VixTrend> motion, PostEventTrend motionReread, HedgeReport hedge, HedgePath hedgePath,
        SecondEngineJson secondEngine, Available<SizingJson> sizing,
        Available<List<StressOutcome>> stress,
        Available<PayoffSurface> payoffSurface, @JsonProperty("overlay_breakeven") Available<BreakEvenJson> overlayBreakEven,
        Available<QuickRatio> quickRatio, Available<ActivationScore.Known> activation,
        Map<String, PolicyJson> policies) {

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
    static SignalReport of(RulebookVersion rulebook, DailySignal signal, SignalInputs market, List<Double> outcomes,
            Beside beside) {
        MarketHistory history = market.history();
        HedgeInputs inputs = PublishedSignal.hedge(rulebook, market);
        ActivationScore score = ActivationScorer.score(rulebook.hedge(), history, inputs);
        ExampleAccount account = new ExampleAccount(rulebook, signal, inputs, beside.equity());
        Sizing sizing = account.size(outcomes);
        Available<ReplayOutcome> outcome = ReplayOutcome.of(signal, history);
        return new SignalReport(signal, ReplayOutcome.graded(signal.tiers(), outcome), outcome, inputs.motion(),
                reread(rulebook, market),
                account.hedge(),
                HedgePath.of(rulebook.hedge(), inputs, account.hedgeProfile(), beside.holdings()),
                SecondEngineJson.of(rulebook, market, account, sizing, beside.sleeve()),
                SizingJson.of(account.profile(), sizing), part(sizing, position -> Optional.of(position.stress())),
                part(sizing, SizedPosition::surface), part(sizing, position -> position.breakEven().map(BreakEvenJson::of)),
                part(sizing, position -> Optional.of(position.quickRatio())), activation(score),
                PolicyJson.all(new HedgePolicyEvaluator(rulebook.hedge(), inputs, account.hedgeProfile(), score)));
    }

    private static PostEventTrend reread(RulebookVersion rulebook, SignalInputs market) {
        return PostEventTrend.of(market.history(), market.chain().session(), rulebook.hedge(),
                market.vixOfTheMoment(rulebook.core().quotes().staleAfter()).map(VixSnapshot::level)
                        .orElse(OptionalDouble.empty()));
    }

    private static <T> Available<T> part(Sizing sizing, Function<SizedPosition, Optional<T>> part) {
        return Available.of(sizing instanceof SizedPosition position ? part.apply(position) : Optional.empty(),
                SizingJson.reason(sizing));
    }

    private static Available<ActivationScore.Known> activation(ActivationScore score) {
        return score instanceof ActivationScore.Known known
                ? Available.of(known)
                : Available.absent(String.join("; ", ((ActivationScore.NotAvailable) score).missing()));
    }
}
