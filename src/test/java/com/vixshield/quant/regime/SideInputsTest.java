package com.vixshield.quant.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

class SideInputsTest {

    private static final LocalDate SESSION = LocalDate.of(2023, 10, 20);
    private static final LocalDate MONTH = LocalDate.of(2023, 7, 1);
    private static final int WINDOW = RulebookParameters.V1_0.regime().yearWindow();

    private final Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);

    @Test
    void equityRiskPremiumIsDividendYieldAndGrowthAboveTheLongRate() {
        shiller(MONTH, 4000, 80, 200, 4);
        shiller(MONTH.minusYears(10), 2000, 40, 100, 3);
        SideInputs premium = premium();
        double growth = Math.pow(2, 0.1) - 1;
        assertThat(premium.value().orElseThrow()).isCloseTo(0.02 * (1 + growth) + growth - 0.04, within(1e-12));
        assertThat(premium.date()).contains(MONTH);
        assertThat(premium.inputs()).containsOnlyKeys("price", "dividend", "earnings_growth", "long_rate")
                .containsEntry("dividend", 80.0).containsEntry("long_rate", 0.04);
    }

    @Test
    void equityRiskPremiumWaitsUntilEarningsWerePublishedAndSkipsMonthsWithoutThem() {
        for (int back = 0; back < 3; back++) {
            shiller(MONTH.minusMonths(back), 4000, 80, 200, 4);
            shiller(MONTH.minusMonths(back).minusYears(10), 2000, 40, 100, 3);
        }
        values.get(Series.SHILLER_EARNINGS).put(MONTH, 0.0);
        assertThat(premium().date()).as("0 is the source's missing value").contains(MONTH.minusMonths(1));
        assertThat(
                new EquityRiskPremium(history(List.of()), RulebookParameters.V1_0.regime()).at(SESSION.minusMonths(2)).date())
                .as("earnings are published with a delay").contains(MONTH.minusMonths(2));
    }

    @Test
    void equityRiskPremiumSaysWhatItLacks() {
        assertThat(premium().reason()).contains("not available: no series");
        shiller(MONTH, 4000, 80, 200, 4);
        assertThat(premium().reason().orElseThrow()).contains("10 years earlier");
    }

    @Test
    void breadthThatStaysBehindTheIndexDiverges() {
        // The index ends at its high; shares rise for half of the window, then fall for the other half.
        SideInputs divergence = breadth(i -> i < WINDOW / 2 ? 2000.0 : 1000.0, WINDOW);
        assertThat(divergence.value().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(divergence.inputs()).containsEntry("index_place", 1.0);
        assertThat(breadth(i -> 2000.0, WINDOW).value().orElseThrow()).as("breadth that confirms").isZero();
    }

    @Test
    void breadthNeedsEverySessionOfItsWindow() {
        assertThat(breadth(i -> 2000.0, WINDOW - 1).reason().orElseThrow()).startsWith("not available: advances");
        SideInputs gap = breadth(i -> i == 5 ? Double.NaN : 2000.0, WINDOW);
        assertThat(gap.value()).isEmpty();
        values.clear();
        assertThat(new BreadthDivergence(history(List.of()), WINDOW).at(SESSION).reason()).contains("not available: no series");
    }

    private interface Rising {
        double at(int i);
    }

    private SideInputs breadth(Rising rising, int sessions) {
        List<DailyBar> bars = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            LocalDate day = SESSION.minusDays(sessions - 1 - i);
            bars.add(new DailyBar(day, 4000, 4000, 4000, 4000 + i));
            put(Series.ADVANCES, day, rising.at(i));
            put(Series.DECLINES, day, 3000 - rising.at(i));
        }
        return new BreadthDivergence(history(bars), WINDOW).at(SESSION);
    }

    private SideInputs premium() {
        return new EquityRiskPremium(history(List.of()), RulebookParameters.V1_0.regime()).at(SESSION);
    }

    private MarketHistory history(List<DailyBar> bars) {
        return new MarketHistory(bars, List.of(), values, new TreeMap<>(), new TreeMap<>());
    }

    private void shiller(LocalDate month, double price, double dividend, double earnings, double rate) {
        put(Series.SHILLER_PRICE, month, price);
        put(Series.SHILLER_DIVIDEND, month, dividend);
        put(Series.SHILLER_EARNINGS, month, earnings);
        put(Series.SHILLER_LONG_RATE, month, rate);
    }

    private void put(Series series, LocalDate day, double value) {
        values.computeIfAbsent(series, key -> new TreeMap<>()).put(day, value);
    }
}
