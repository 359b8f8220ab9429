package com.vixshield.quant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.history.EventKind;

/** The list of every reason to hold: a market reaches each one, and no market gives another. */
class HoldReasonsTest {

    private static final Map<String, Supplier<DailySignal>> REASONS = new LinkedHashMap<>();

    static {
        reason("data: expired", HoldReasonsTest::settled);
        reason("data: chain too thin: \\d+ puts", () -> cut(q -> q.right() == PutCall.CALL && q.strike() > 6080));
        reason("data: chain too thin: no forward", () -> cut(q -> true));
        reason("data: quotes stale",
                () -> rich().quotes(q -> SyntheticMarket.quotedAt(q, SyntheticMarket.QUOTED.minusSeconds(1201))).signal());
        reason("data: quotes inconsistent", () -> lifted(q -> q.right() == PutCall.CALL && q.strike() % 50 == 0, 4));
        reason("data: chain too thin: no quote beside the short", () -> gap(0));
        reason("data: poor smile and no quote beside the short", () -> gap(6));
        reason("data: no forward", () -> cut(q -> true));
        reason("data: chain too thin: no usable quote out of the money", HoldReasonsTest::unexplained);
        reason("data: no out-of-the-money quote with a bid", HoldReasonsTest::unexplained);
        reason("data: no expected range to start from", () -> new SyntheticMarket().sessions(30).signal());
        reason("data: no quoted (put|call) spread outside the expected range", () -> new SyntheticMarket().span(70).signal());
        reason("data: credit not reachable: no shorts pay",
                () -> floored(new SyntheticMarket().stdev(k -> 0.0004), 0.05, 0.10));
        reason("data: credit not reachable: it needs a short",
                () -> floored(new SyntheticMarket().stdev(k -> 0.0008), 0.05, 0.10));
        reason("data: no quote with a bid", () -> rich()
                .quotes(q -> q.right() == PutCall.PUT && q.strike() < 6000 ? SyntheticMarket.priced(q, 0, q.ask()) : q)
                .signal());
        reason("data: no listed wing", () -> new SyntheticMarket().span(60).signal());
        reason("data: an expected credit of -?\\d+\\.\\d{1,3} points", () -> rich()
                .quotes(q -> SyntheticMarket.priced(q, Math.max(0.01, q.bid() / 50), q.ask() + 40)).signal());
        reason("value: the mean result is", () -> new SyntheticMarket().stdev(k -> 0.006).signal());
        reason("value: no mean result", () -> rich().sessions(20).signal());
        reason("liquidity: crossing the spreads", () -> spread(q -> true, 0.45));
        reason("liquidity: the short at", HoldReasonsTest::wideShort);
        reason("liquidity: no condor to trade", () -> new SyntheticMarket().span(60).signal());
        reason("vix_scaling: VIX 18.0: no promoter/aggressive", () -> rich().vix(18).signal());
        reason("vix_scaling: VIX [\\d.]+: (HOLD|no promoter/aggressive)", () -> rich().vix(25).signal());
        reason("premium_gauge: a 5.0-wide condor", () -> new SyntheticMarket().stdev(k -> 0.005).signal());
        reason("event: next session: (FOMC|CPI|PAYROLLS)", () -> rich().events(Set.of(EventKind.CPI)).signal());
    }

    private interface Chosen {
        boolean test(OptionQuote quote);
    }

    private static void reason(String pattern, Supplier<DailySignal> market) {
        REASONS.put(pattern, market);
    }

    static Stream<String> reasons() {
        return REASONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsReached(String pattern) {
        DailySignal signal = REASONS.get(pattern).get();
        assertThat(holds(signal)).as(pattern).anyMatch(reason -> reason.matches("(?s)" + pattern + ".*"));
    }

    @Test
    void noMarketGivesAReasonThatIsNotListed() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            DailySignal signal = new SyntheticMarket().span(30 + 300 * random.nextDouble())
                    .stdev(k -> 0.0005 + 0.03 * random.nextDouble() * random.nextDouble()).halfSpread(random.nextDouble())
                    .sessions(random.nextInt(4) == 0 ? 40 : 300).vix(10 + 30 * random.nextDouble())
                    .quotes(q -> random.nextInt(12) == 0 ? null : q).signal();
            for (String reason : holds(signal)) {
                assertThat(REASONS.keySet()).as(reason).anyMatch(pattern -> reason.matches("(?s)" + pattern + ".*"));
            }
        }
    }

    @Test
    void everyHoldOfADecidingGateIsInTheDecision() {
        for (Supplier<DailySignal> market : REASONS.values()) {
            DailySignal signal = market.get();
            signal.gates().results().stream().filter(r -> r.hold() && r.on()).forEach(r -> assertThat(
                    signal.gates().decisions().get(r.tier()).reasons()).contains(r.gate() + ": " + r.reason()));
        }
    }

    /** Each gate's reasons apart, those of one gate too. */
    private static Set<String> holds(DailySignal signal) {
        Set<String> holds = new TreeSet<>();
        signal.gates().results().stream().filter(GateResult::hold)
                .forEach(r -> Arrays.stream(r.reason().split("; (?!it would)"))
                        .forEach(part -> holds.add(r.gate() + ": " + part)));
        return holds;
    }

    private static SyntheticMarket rich() {
        return new SyntheticMarket().stdev(k -> 0.016);
    }

    private static DailySignal settled() {
        SyntheticMarket market = rich();
        return SignalCalculator
                .calculate(new SignalInputs(market.chain(), market.history(), SyntheticMarket.EXPIRY, SyntheticMarket.QUOTED),
                        RulebookParameters.V1_0);
    }

    /** Parity still gives a forward, but every mid is dearer than its option can be. */
    private static DailySignal unexplained() {
        return rich().quotes(q -> SyntheticMarket.priced(q, 0.05, 1e6)).signal();
    }

    private static DailySignal cut(Chosen away) {
        return rich().quotes(q -> away.test(q) ? null : q).signal();
    }

    private static DailySignal lifted(Chosen some, double points) {
        return rich().quotes(q -> some.test(q) ? SyntheticMarket.priced(q, q.bid() + points, q.ask() + points) : q).signal();
    }

    private static DailySignal spread(Chosen some, double points) {
        return new SyntheticMarket()
                .quotes(q -> some.test(q) ? SyntheticMarket.priced(q, Math.max(0.05, q.bid() - points), q.ask() + points) : q)
                .signal();
    }

    private static DailySignal floored(SyntheticMarket market, double bid, double ask) {
        return market.quotes(q -> SyntheticMarket.priced(q, Math.max(bid, q.bid()), Math.max(ask, q.ask()))).signal();
    }

    /** The strike beside the short put is crossed; noise on the others makes the smile poor. */
    private static DailySignal gap(double noise) {
        double sold = ((CondorTier) rich().signal().tiers().get(Tier.DELTA_STEWARD)).payoff().shortPut();
        return rich().quotes(q -> {
            if (q.right() == PutCall.PUT && q.strike() == sold + 5) {
                return SyntheticMarket.priced(q, 5, 4);
            }
            return q.right() == PutCall.PUT && q.strike() % 15 == 0 && q.strike() != sold
                    ? SyntheticMarket.priced(q, q.bid() + noise, q.ask() + noise)
                    : q;
        }).signal();
    }

    private static DailySignal wideShort() {
        double sold = ((CondorTier) rich().signal().tiers().get(Tier.DELTA_STEWARD)).payoff().shortCall();
        return rich().quotes(q -> q.right() == PutCall.CALL && q.strike() == sold
                ? SyntheticMarket.priced(q, Math.max(0.05, q.bid() - 1.5), q.ask() + 1.5)
                : q).signal();
    }
}
