package com.vixshield.market.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.DataPack;
import com.vixshield.market.MarketStatistics;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.math.Quantiles;

class DemoStatisticsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final SessionCalendar calendar = new SessionCalendar();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {DemoSource.DEFAULT_SEED, 1, 2, 3})
    void looksLikeAStockMarket(long seed) {
        MarketStatistics demo = MarketStatistics.of(history(seed), DemoPath.FIRST_DAY);
        assertThat(demo.dailyVolatility()).as("daily volatility").isBetween(0.008, 0.014);
        assertThat(demo.kurtosis()).as("fat tails").isBetween(6.0, 30.0);
        assertThat(demo.correlation()).as("index and VIX").isBetween(-0.85, -0.6);
        assertThat(demo.vixMedian()).as("VIX").isBetween(14.0, 21.0);
        assertThat(demo.contango()).as("contango").isBetween(0.6, 0.95);
        assertThat(demo.termSlope()).as("VIX3M over VIX").isBetween(0.04, 0.18);
        assertThat(demo.clustering()).as("volatility clusters").isBetween(0.08, 0.45);
    }

    @Test
    void looksLikeTheRecordedMarket() {
        MarketHistory recorded = new ReplaySource(DataPack.data(), calendar).history(FRIDAY);
        MarketStatistics real = MarketStatistics.of(recorded, DemoPath.FIRST_DAY);
        MarketStatistics demo = MarketStatistics.of(history(DemoSource.DEFAULT_SEED), DemoPath.FIRST_DAY);
        assertThat(demo.dailyVolatility()).isCloseTo(real.dailyVolatility(), within(0.0025));
        assertThat(demo.kurtosis()).isBetween(real.kurtosis() / 3, real.kurtosis() * 1.5);
        assertThat(demo.correlation()).isCloseTo(real.correlation(), within(0.08));
        assertThat(demo.vixMedian()).isCloseTo(real.vixMedian(), within(3.0));
        assertThat(demo.contango()).isCloseTo(real.contango(), within(0.05));
        assertThat(demo.termSlope()).isCloseTo(real.termSlope(), within(0.03));
        assertThat(demo.range()).isCloseTo(real.range(), within(0.2));
        assertThat(demo.clustering()).isCloseTo(real.clustering(), within(0.12));
    }

    @Test
    void hasTheTermStructureOfTheRecordedMarket() {
        MarketHistory real = new ReplaySource(DataPack.data(), calendar).history(FRIDAY);
        MarketHistory demo = history(DemoSource.DEFAULT_SEED);
        assertThat(overVix(demo, Series.VIX9D)).as("VIX9D").isCloseTo(overVix(real, Series.VIX9D), within(0.03));
        assertThat(overVix(demo, Series.VIX6M)).as("VIX6M").isCloseTo(overVix(real, Series.VIX6M), within(0.03));
        assertThat(futuresSlope(demo)).as("VX2 over VX1").isCloseTo(futuresSlope(real), within(0.02));
    }

    @Test
    void hasTheVolatilityOfVolatilityOfTheRecordedMarket() {
        MarketHistory real = new ReplaySource(DataPack.data(), calendar).history(FRIDAY);
        MarketHistory demo = history(DemoSource.DEFAULT_SEED);
        assertThat(quantile(demo, Series.VVIX, 0.5)).as("VVIX").isCloseTo(quantile(real, Series.VVIX, 0.5), within(8.0));
        assertThat(quantile(demo, Series.VVIX, 0.95)).as("VVIX, restless").isCloseTo(quantile(real, Series.VVIX, 0.95),
                within(15.0));
        assertThat(quantile(demo, Series.SKEW, 0.5)).as("SKEW").isCloseTo(quantile(real, Series.SKEW, 0.5), within(8.0));
    }

    private static double quantile(MarketHistory history, Series series, double p) {
        return Quantiles.quantile(history.values().get(series).tailMap(DemoPath.FIRST_DAY, true).values().stream()
                .mapToDouble(Double::doubleValue).toArray(), p);
    }

    /** Mean log ratio to the VIX of the same day. */
    private static double overVix(MarketHistory history, Series series) {
        NavigableMap<LocalDate, Double> values = history.values().get(series).tailMap(DemoPath.FIRST_DAY, true);
        return history.vix().stream().filter(bar -> values.containsKey(bar.date()))
                .mapToDouble(bar -> Math.log(values.get(bar.date()) / bar.close())).average().orElseThrow();
    }

    private static double futuresSlope(MarketHistory history) {
        return Quantiles.median(history.vx().tailMap(DemoPath.FIRST_DAY, true).values().stream()
                .filter(curve -> curve.size() > 1)
                .mapToDouble(curve -> curve.get(1).settle() / curve.get(0).settle() - 1).toArray());
    }

    @ParameterizedTest(name = "until {0}")
    @ValueSource(strings = {"2023-03-15", "2026-11-20", "2029-08-31"})
    void holdsACrashInAnyThreeYears(LocalDate last) {
        Clock later = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
        List<DailyBar> spx = new DemoSource(calendar, later).history(last).spx();
        List<DailyBar> years = spx.subList(spx.size() - 756, spx.size());
        double worst = 0;
        for (int i = 8; i < years.size(); i++) {
            worst = Math.min(worst, years.get(i).close() / years.get(i - 8).close() - 1);
        }
        assertThat(worst).isLessThan(-0.08);
    }

    private MarketHistory history(long seed) {
        return new DemoSource(calendar, CLOCK, seed).history(FRIDAY);
    }
}
