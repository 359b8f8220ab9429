package com.vixshield.quant.hedge.policy;

import static com.vixshield.quant.hedge.HedgeFixtures.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

class ActivationScoreTest {

    private static final int DAYS = 300;
    private final HedgeParameters parameters = HedgeParameters.defaults();

    @Test
    void isTheMeanOfItsFourParts() {
        ActivationScore.Known score = (ActivationScore.Known) score(values(), HedgeFixtures.market(20, 95, 20, 1));
        // VVIX/VIX at its lowest, put/call at its highest, SKEW's change like every other; slope 5 %.
        assertThat(score.vvixOverVix()).isCloseTo(1 - 0.5 / 252, within(1e-12));
        assertThat(score.slope()).isCloseTo(0.5, within(1e-12));
        assertThat(score.putCall()).isCloseTo(251.5 / 252, within(1e-12));
        assertThat(score.skew()).isCloseTo(0.5, within(1e-12));
        assertThat(score.score()).isCloseTo((score.vvixOverVix() + 0.5 + score.putCall() + 0.5) / 4, within(1e-12));
        assertThat(score.buys()).isTrue();
    }

    @Test
    void keepsTheCurvesPartBetweenZeroAndOne() {
        assertThat(((ActivationScore.Known) score(values(), HedgeFixtures.market(20, 95, 20, 5))).slope()).isZero();
        assertThat(((ActivationScore.Known) score(values(), HedgeFixtures.market(20, 95, 20, -1))).slope()).isEqualTo(1);
    }

    @Test
    void isNotAvailableWithoutEveryInputAndNamesThem() {
        Map<Series, NavigableMap<LocalDate, Double>> values = values();
        values.remove(Series.VIX_PUT_CALL);
        values.get(Series.SKEW).tailMap(SESSION.minusDays(20)).clear();
        ActivationScore score = score(values, HedgeFixtures.contango());
        assertThat(score).isInstanceOfSatisfying(ActivationScore.NotAvailable.class,
                missing -> assertThat(missing.missing()).containsExactly("VIX put/call: 0 of 252 sessions",
                        "change of SKEW: the newest value is of 2023-05-05"));
    }

    @Test
    void looksAtNothingAfterTheSession() {
        Map<Series, NavigableMap<LocalDate, Double>> later = values();
        later.values().forEach(series -> series.put(SESSION.plusDays(1), 1e6));
        assertThat(score(later, HedgeFixtures.contango())).isEqualTo(score(values(), HedgeFixtures.contango()));
    }

    private ActivationScore score(Map<Series, NavigableMap<LocalDate, Double>> values, HedgeInputs inputs) {
        List<DailyBar> vix = new ArrayList<>();
        for (int i = DAYS; i >= 0; i--) {
            vix.add(new DailyBar(SESSION.minusDays(i), 20, 21, 19, 20));
        }
        MarketHistory history = new MarketHistory(List.of(), vix, values, new TreeMap<>(), new TreeMap<>());
        return ActivationScorer.score(parameters, history, inputs);
    }

    private static Map<Series, NavigableMap<LocalDate, Double>> values() {
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
        values.put(Series.VVIX, series(i -> 150 - 0.1 * i));
        values.put(Series.VIX_PUT_CALL, series(i -> 0.5 + 0.001 * i));
        values.put(Series.SKEW, series(i -> 120 + 2.0 * i));
        return values;
    }

    private static NavigableMap<LocalDate, Double> series(IntToDoubleFunction value) {
        NavigableMap<LocalDate, Double> series = new TreeMap<>();
        for (int i = 0; i <= DAYS; i++) {
            series.put(SESSION.minusDays(DAYS - i), value.applyAsDouble(i));
        }
        return series;
    }
}
