package com.vixshield.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;

class XspSignalTest {

    private static SyntheticMarket xsp(double step) {
        return new SyntheticMarket().root("XSP").forward(600).step(step).span(40).halfSpread(0.01).tick(0.01)
                .stdev(k -> 0.0085 * (1 - 0.9 * Math.min(0, Math.log(k / 600) / 0.02)));
    }

    private static DailySignal signal(SyntheticMarket small) {
        return signal(small, UnaryOperator.identity());
    }

    private static DailySignal signal(SyntheticMarket small, UnaryOperator<List<OptionQuote>> changed) {
        SyntheticMarket large = new SyntheticMarket();
        List<OptionQuote> quotes = new ArrayList<>(large.quotes());
        quotes.addAll(changed.apply(small.quotes()));
        return SignalCalculator.calculate(large.inputs(SyntheticMarket.chain(quotes)), RulebookParameters.V1_0);
    }

    private static CondorTier steward(XspSignal xsp, double width) {
        return (CondorTier) xsp.at(width).orElseThrow().tiers().get(Tier.DELTA_STEWARD);
    }

    @Test
    void standsBothWholeWidthsForOneThatIsNotListed() {
        XspSignal xsp = signal(xsp(1)).xsp().orElseThrow();
        assertThat(xsp.widths()).extracting(WidthOffers::width).containsExactly(2.0, 3.0, 5.0);
        assertThat(xsp.widths()).allSatisfy(width -> assertThat(width.tiers()).hasSize(6));
        assertThat(steward(xsp, 2).width()).isEqualTo(2);
        assertThat(steward(xsp, 3).width()).isEqualTo(3);
        assertThat(steward(xsp, 5).width()).isEqualTo(5);
        assertThat(xsp.forward().orElseThrow()).isEqualTo(600, within(0.02));
    }

    @Test
    void takesTheWidthOfTheRulebookWhereItIsListed() {
        XspSignal xsp = signal(xsp(0.5)).xsp().orElseThrow();
        assertThat(xsp.widths()).extracting(WidthOffers::width).containsExactly(2.5, 5.0);
        assertThat(steward(xsp, 2.5).width()).isEqualTo(2.5);
    }

    @Test
    void readsStrikesAndCreditsFromItsOwnQuotes() {
        CondorTier condor = steward(signal(xsp(1)).xsp().orElseThrow(), 3);
        assertThat(condor.legs().shorts()).allSatisfy(leg -> assertThat(Math.abs(leg.delta().orElseThrow()))
                .isCloseTo(0.15, within(0.05)));
        double natural = 0;
        for (CondorLeg leg : condor.legs().all()) {
            natural += leg.qty() < 0 ? leg.bid() : -leg.ask();
        }
        assertThat(condor.naturalCredit()).isEqualTo(natural, within(1e-12));
        assertThat(condor.expectedCredit()).isEqualTo((condor.midCredit() + natural) / 2, within(1e-12));
        assertThat(condor.feesPoints()).as("four legs of 1.30 dollars, 100 dollars a point").isEqualTo(0.052, within(1e-12));
    }

    @Test
    void gatesItOnItsOwnSpreads() {
        DailySignal signal = signal(xsp(1), quotes -> quotes.stream().map(quote -> SyntheticMarket.priced(quote,
                Math.max(0, quote.bid() - 0.08), quote.ask() + 0.08)).toList());
        assertThat(held(signal.gates().results(), Gate.LIQUIDITY)).isFalse();
        assertThat(held(signal.xsp().orElseThrow().at(3).orElseThrow().gates().results(), Gate.LIQUIDITY)).isTrue();
    }

    private static boolean held(List<GateResult> results, Gate gate) {
        return results.stream().anyMatch(r -> r.gate() == gate && r.tier() == Tier.DELTA_STEWARD && r.hold());
    }

    @Test
    void asksForHalfAsManyStrikesOfASideWhoseStrikesLieTwiceAsFarApart() {
        DailySignal enough = signal(xsp(1), quotes -> near(quotes, 12));
        assertThat(enough.xsp().orElseThrow().at(5).orElseThrow().gates().thin()).isFalse();
        DailySignal thin = signal(xsp(1), quotes -> near(quotes, 8));
        assertThat(thin.xsp().orElseThrow().at(5).orElseThrow().gates().thin()).isTrue();
    }

    private static List<OptionQuote> near(List<OptionQuote> quotes, double points) {
        return quotes.stream().filter(q -> Math.abs(q.strike() - 600) < points || q.right() == PutCall.PUT
                && q.strike() < 600).toList();
    }

    @Test
    void isNoVerdictWhereThereAreNoQuotes() {
        DailySignal without = new SyntheticMarket().signal();
        assertThat(without.xsp()).isEmpty();
        assertThat(without.unavailable().get("xsp")).contains("no XSP quotes");
        DailySignal unpriced = signal(xsp(1), quotes -> quotes.stream()
                .map(quote -> SyntheticMarket.priced(quote, Double.NaN, Double.NaN)).toList());
        assertThat(unpriced.xsp()).isEmpty();
    }

    @Test
    void leavesTheSignalOfTheLargeIndexAsItIs() {
        DailySignal alone = new SyntheticMarket().signal();
        DailySignal both = signal(xsp(1));
        assertThat(both.tiers()).isEqualTo(alone.tiers());
        assertThat(both.gates()).isEqualTo(alone.gates());
    }
}
