package com.vixshield.quant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

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
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/** Every reason to hold can be reached, and each gate speaks whatever the others say. */
class GatesTest {

    private static final Tier TIER = Tier.DELTA_STEWARD;

    private static GateResult result(DailySignal signal, Gate gate) {
        return result(signal, gate, TIER);
    }

    private static GateResult result(DailySignal signal, Gate gate, Tier tier) {
        return signal.gates().results().stream().filter(r -> r.gate() == gate && r.tier() == tier).findFirst()
                .orElseThrow();
    }

    private static OptionQuote widened(OptionQuote q, double points) {
        return SyntheticMarket.priced(q, Math.max(0.05, q.bid() - points), q.ask() + points);
    }

    private static SyntheticMarket rich() {
        return new SyntheticMarket().stdev(k -> 0.016);
    }

    @Test
    void everyGateSpeaksForEveryTier() {
        DailySignal signal = new SyntheticMarket().vix(30).quotes(q -> q.strike() > 6040 ? null : q).signal();
        assertThat(signal.gates().results()).hasSize(6 * 6);
        assertThat(signal.gates().decisions()).hasSize(6);
    }

    @Test
    void richPremiumPasses() {
        DailySignal signal = rich().signal();
        assertThat(signal.gates().decisions().get(TIER)).isEqualTo(new GateDecision(false, List.of()));
        assertThat(result(signal, Gate.DATA).hold()).isFalse();
    }

    @Test
    void holdsOnAThinChain() {
        DailySignal signal = rich().quotes(q -> q.right() == PutCall.CALL && q.strike() > 6080 ? null : q).signal();
        assertThat(signal.gates().thin()).isTrue();
        assertThat(signal.gates().decisions().get(TIER).reasons()).anyMatch(r -> r.contains("chain too thin"));
    }

    @Test
    void holdsOnStaleQuotes() {
        DailySignal signal = rich().quotes(q -> SyntheticMarket.quotedAt(q, SyntheticMarket.QUOTED.minusSeconds(1201)))
                .signal();
        assertThat(signal.gates().stale()).isTrue();
        assertThat(signal.gates().decisions().get(TIER).reasons()).anyMatch(r -> r.contains("quotes stale"));
    }

    @Test
    void holdsOnInconsistentQuotes() {
        DailySignal signal = rich().quotes(q -> q.right() == PutCall.CALL && q.strike() % 50 == 0
                ? SyntheticMarket.priced(q, q.bid() + 4, q.ask() + 4)
                : q).signal();
        assertThat(signal.gates().quotesInconsistent()).isTrue();
        assertThat(signal.gates().decisions().get(TIER).reasons()).anyMatch(r -> r.contains("quotes inconsistent"));
    }

    @Test
    void holdsWhenAShortHasNoQuotedNeighbour() {
        double sold = ((CondorTier) rich().signal().tiers().get(TIER)).payoff().shortPut();
        DailySignal signal = rich().quotes(q -> q.right() == PutCall.PUT && q.strike() == sold + 5
                ? SyntheticMarket.priced(q, 5, 4)
                : q).signal();
        assertThat(result(signal, Gate.DATA).hold()).isTrue();
        assertThat(result(signal, Gate.DATA).reason()).contains("no quote beside the short");
    }

    @Test
    void holdsOnAPoorSmileWithAGap() {
        double sold = ((CondorTier) rich().signal().tiers().get(TIER)).payoff().shortPut();
        DailySignal signal = rich().quotes(q -> {
            if (q.right() == PutCall.PUT && q.strike() == sold + 5) {
                return SyntheticMarket.priced(q, 5, 4);
            }
            return q.right() == PutCall.PUT && q.strike() % 15 == 0 && q.strike() != sold
                    ? SyntheticMarket.priced(q, q.bid() + 6, q.ask() + 6)
                    : q;
        }).signal();
        assertThat(signal.smileFit().orElseThrow().quality()).isEqualTo("poor");
        assertThat(signal.smileFit().orElseThrow().method()).isEqualTo("linear");
        assertThat(signal.gates().results()).anyMatch(r -> r.gate() == Gate.DATA && r.reason().contains("poor smile"));
    }

    @Test
    void holdsWhenTheTradeIsNotWorthItsRisk() {
        DailySignal signal = new SyntheticMarket().stdev(k -> 0.006).signal();
        GateResult value = result(signal, Gate.VALUE);
        assertThat(value.hold()).isTrue();
        assertThat(value.on()).isTrue();
        assertThat(value.reason()).contains("it would pass from a credit of");
        assertThat(value.inputs()).containsKeys("expected_pnl", "least");
        assertThat(signal.gates().value().get(TIER).hold()).isTrue();
    }

    @Test
    void holdsWhenThereIsNothingToJudgeTheTradeBy() {
        GateResult value = result(rich().sessions(20).signal(), Gate.VALUE);
        assertThat(value.hold()).isTrue();
        assertThat(value.reason()).contains("no mean result");
    }

    @Test
    void holdsWhenCrossingTheSpreadsCostsTooMuch() {
        DailySignal signal = new SyntheticMarket().quotes(q -> widened(q, 0.45)).signal();
        assertThat(result(signal, Gate.LIQUIDITY).hold()).isTrue();
        assertThat(result(signal, Gate.LIQUIDITY).reason()).contains("crossing the spreads");
    }

    @Test
    void holdsWhenAShortIsQuotedTooWide() {
        double sold = ((CondorTier) rich().signal().tiers().get(TIER)).payoff().shortCall();
        DailySignal signal = rich().quotes(q -> q.right() == PutCall.CALL && q.strike() == sold ? widened(q, 1.5) : q).signal();
        assertThat(result(signal, Gate.LIQUIDITY).reason()).contains("points wide");
    }

    @Test
    void vixScalingIsShownAndDoesNotDecide() {
        assertThat(rich().vix(14).signal().gates().vixScaling()).isEqualTo("all");
        DailySignal restless = rich().vix(18).signal();
        assertThat(result(restless, Gate.VIX_SCALING, Tier.DELTA_PROMOTER).hold()).isTrue();
        assertThat(result(restless, Gate.VIX_SCALING, Tier.DELTA_STEWARD).hold()).isFalse();
        DailySignal wild = rich().vix(25).signal();
        assertThat(result(wild, Gate.VIX_SCALING).hold()).isTrue();
        assertThat(result(wild, Gate.VIX_SCALING).on()).isFalse();
        assertThat(wild.gates().decisions().get(TIER).hold()).isFalse();
    }

    @Test
    void premiumGaugeIsShown() {
        DailySignal poor = new SyntheticMarket().stdev(k -> 0.005).signal();
        assertThat(result(poor, Gate.PREMIUM_GAUGE).hold()).isTrue();
        assertThat(rich().signal().gates().premiumGauge().orElseThrow().hold()).isFalse();
    }

    @Test
    void eventsOfTheNextSessionAreShown() {
        DailySignal fed = rich().events(Set.of(EventKind.FOMC, EventKind.PPI)).signal();
        assertThat(fed.gates().eventHold()).isTrue();
        assertThat(fed.gates().eventNextSession()).contains("FOMC");
        assertThat(rich().events(Set.of(EventKind.GDP)).signal().gates().eventHold()).isFalse();
    }

    @Test
    void refusedCondorIsStillPublished() {
        DailySignal signal = new SyntheticMarket().stdev(k -> 0.006).signal();
        assertThat(signal.gates().decisions().get(TIER).hold()).isTrue();
        assertThat(signal.tiers().get(TIER)).isInstanceOf(CondorTier.class);
    }

    @Test
    void withoutAVixTheScalingSaysSo() {
        assertThat(rich().vix(Double.NaN).signal().gates().vixScaling()).isEqualTo("not available");
    }

    @Test
    void optionsThatHaveSettledAreNotTraded() {
        SyntheticMarket market = rich();
        DailySignal signal = SignalCalculator
                .calculate(new SignalInputs(market.chain(), market.history(), SyntheticMarket.EXPIRY, SyntheticMarket.QUOTED),
                        RulebookParameters.V1_0);
        assertThat(signal.gates().decisions().values()).allSatisfy(d -> assertThat(d.hold()).isTrue());
        assertThat(result(signal, Gate.DATA).reason()).contains("expired");
        assertThat(signal.unavailable()).containsKey("expired");
    }

    @Test
    void eventGateShowsWhichAnnouncementsItLookedFor() {
        DailySignal signal = rich().events(Set.of(EventKind.FOMC)).signal();
        assertThat(result(signal, Gate.EVENT).inputs()).containsEntry("fomc", 1.0).containsEntry("cpi", 0.0);
    }

    /** A calendar that ends before the next session does not say that nothing happens in it. */
    @Test
    void eventGateSaysWhichCalendarEndsTooEarly() {
        GateResult fed = result(rich().events(Set.of(EventKind.FOMC)).knownThrough(EventKind.FOMC, EventKind.CPI).signal(),
                Gate.EVENT);
        assertThat(fed.reason()).contains("FOMC", "no dates of PAYROLLS").doesNotContain("CPI");
        assertThat(fed.inputs()).containsOnlyKeys("fomc", "cpi");
        GateResult none = result(rich().knownThrough().signal(), Gate.EVENT);
        assertThat(none.reason()).contains("no dates of FOMC+CPI+PAYROLLS");
        assertThat(none.hold()).isFalse();
        assertThat(result(rich().signal(), Gate.EVENT).reason()).isEqualTo("no announcement next session");
    }

    @Test
    void unsteadyForwardLowersTheQualityWithoutRefusing() {
        DailySignal signal = rich().quotes(q -> q.right() == PutCall.CALL && q.strike() > 6000
                ? SyntheticMarket.priced(q, Math.max(0.05, q.bid() - 1), q.ask())
                : q).signal();
        assertThat(signal.forward().orElseThrow().steady()).isFalse();
        assertThat(result(signal, Gate.DATA).hold()).isFalse();
        assertThat(result(signal, Gate.DATA).reason()).contains("lower quality");
        assertThat(result(signal, Gate.DATA).inputs()).containsEntry("forward_steady", 0.0);
    }

    @Test
    void conditionOfEveryGateIsWrittenInOneOrder() {
        assertThat(result(rich().signal(), Gate.VALUE).inputs().keySet()).containsExactly("expected_pnl", "least",
                "expected_credit", "standard_error");
        assertThat(result(rich().signal(), Gate.LIQUIDITY).inputs().keySet()).containsExactly("slippage", "put_spread",
                "call_spread");
    }

    @Test
    void refusedCreditIsPublishedWithItsReason() {
        DailySignal signal = new SyntheticMarket().stdev(k -> 0.0008)
                .quotes(q -> SyntheticMarket.priced(q, Math.max(0.05, q.bid()), Math.max(0.10, q.ask()))).signal();
        CondorTier tier = (CondorTier) signal.tiers().get(Tier.CREDIT_AGGRESSIVE);
        assertThat(tier.refusal().orElseThrow()).contains("credit not reachable");
        assertThat(result(signal, Gate.DATA, Tier.CREDIT_AGGRESSIVE).reason()).contains("credit not reachable");
        assertThat(signal.gates().decisions().get(Tier.CREDIT_AGGRESSIVE).hold()).isTrue();
    }

    @Test
    void oldOrAbsurdRateIsNotUsed() {
        assertThat(withRate(SyntheticMarket.SESSION.minusDays(7), 4.2).terms().rate()).hasValue(0.042);
        assertThat(withRate(SyntheticMarket.SESSION.minusDays(8), 4.2).unavailable()).containsKey("rate");
        assertThat(withRate(SyntheticMarket.SESSION, 100).unavailable()).containsKey("rate");
        assertThat(withRate(SyntheticMarket.SESSION, Double.NEGATIVE_INFINITY).discount()).isEqualTo(1);
    }

    private static DailySignal withRate(LocalDate date, double percent) {
        SyntheticMarket market = rich();
        MarketHistory history = market.history();
        history.values().put(Series.DGS1MO, new TreeMap<>(Map.of(date, percent)));
        return SignalCalculator.calculate(new SignalInputs(market.chain(), history, SyntheticMarket.EXPIRY,
                market.inputs().expiryInstant()), RulebookParameters.V1_0);
    }
}
