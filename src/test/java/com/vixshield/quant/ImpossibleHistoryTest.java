package com.vixshield.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;

/** A row that cannot be costs its own session and is named; it never decides a trade. */
class ImpossibleHistoryTest {

    private static DailyBar times(DailyBar bar, double factor) {
        return new DailyBar(bar.date(), bar.open(), bar.high(), bar.low(), bar.close() * factor);
    }

    private static List<DailyBar> changed(List<DailyBar> bars, int back, UnaryOperator<DailyBar> change) {
        List<DailyBar> changed = new ArrayList<>(bars);
        int at = bars.size() - 1 - back;
        changed.set(at, change.apply(bars.get(at)));
        return changed;
    }

    private static DailySignal signal(UnaryOperator<List<DailyBar>> spx, UnaryOperator<List<DailyBar>> vix) {
        SyntheticMarket market = new SyntheticMarket().stdev(k -> 0.016);
        MarketHistory h = market.history();
        return SignalCalculator.calculate(new SignalInputs(market.chain(),
                new MarketHistory(spx.apply(h.spx()), vix.apply(h.vix()), h.values(), h.vx(), h.events()),
                SyntheticMarket.EXPIRY,
                market.inputs().expiryInstant()), RulebookParameters.V1_0);
    }

    @Test
    void closeWithAMisplacedPointLeavesNoRangeToTradeOn() {
        DailySignal signal = signal(bars -> changed(bars, 0, b -> times(b, 0.1)), bars -> bars);
        assertThat(signal.edr()).isEmpty();
        assertThat(signal.gates().decisions().values()).allSatisfy(d -> assertThat(d.hold()).isTrue());
        assertThat(signal.unavailable().get("history")).contains("SPX " + SyntheticMarket.SESSION);
        assertThat(signal.regime().spxOverHigh252()).isEmpty();
    }

    @Test
    void oldCloseWithAMisplacedPointHardlyMovesTheForecast() {
        double clean = signal(bars -> bars, bars -> bars).edr().orElseThrow().sigma();
        double faulty = signal(bars -> changed(bars, 400, b -> times(b, 0.1)), bars -> bars).edr().orElseThrow().sigma();
        assertThat(faulty).isEqualTo(clean, within(0.0005));
    }

    @Test
    void impliedVolatilityWithAMisplacedPointIsMissing() {
        DailySignal signal = signal(bars -> bars, bars -> changed(bars, 0, b -> times(b, 0.1)));
        assertThat(signal.edr()).isEmpty();
        assertThat(signal.termStructure().vix()).isEmpty();
        assertThat(signal.gates().vix()).isEmpty();
        assertThat(signal.unavailable().get("history")).contains("VIX " + SyntheticMarket.SESSION);
    }

    @Test
    void vanishingOrEndlessVolatilityLeaksNowhere() {
        for (double factor : new double[]{1e-300, 1e300, Double.POSITIVE_INFINITY}) {
            for (int back : new int[]{0, 1, 30, 500}) {
                FuzzedChainsTest.assertFinite(factor + " at " + back,
                        signal(bars -> bars, bars -> changed(bars, back, b -> times(b, factor))));
            }
        }
    }

    @Test
    void crashOf1987IsPossible() {
        var plausible = RulebookParameters.V1_0.plausible();
        assertThat(plausible.move(Math.log(224.84 / 282.70))).isTrue();
        assertThat(plausible.volatility(172.79)).isTrue();
        assertThat(plausible.move(Math.log(0.1))).isFalse();
        assertThat(plausible.move(Double.NaN)).isFalse();
        assertThat(plausible.volatility(Double.NaN)).isFalse();
    }
}
