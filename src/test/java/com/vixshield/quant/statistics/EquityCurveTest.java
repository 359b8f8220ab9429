package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.statistics.EquityCurve.Drawdown;
import com.vixshield.quant.statistics.EquityCurve.Point;

class EquityCurveTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    /** 3, 5, 5 (hold), 1, 2, 6, 4, 5: down 4 for two sessions and recovered, then down 2 until now. */
    @Test
    void measuresDepthAndLengthOfEveryDrawdown() {
        EquityCurve curve = EquityCurve.of(results(3, 2, 0, -4, 1, 4, -2, 1));
        assertThat(curve.points()).extracting(Point::equity).containsExactly(3.0, 5.0, 5.0, 1.0, 2.0, 6.0, 4.0, 5.0);
        assertThat(curve.points()).extracting(Point::underWater).containsExactly(0.0, 0.0, 0.0, -4.0, -3.0, 0.0, -2.0, -1.0);
        Drawdown deepest = curve.deepest().orElseThrow();
        assertThat(deepest.depth()).isEqualTo(-4);
        assertThat(deepest.peak()).contains(START.plusDays(2));
        assertThat(deepest.trough()).isEqualTo(START.plusDays(3));
        assertThat(deepest.recovered()).contains(START.plusDays(5));
        assertThat(deepest.sessions()).isEqualTo(2);
    }

    @Test
    void countsHoldSessionsUnderWaterAndAnOpenEnd() {
        EquityCurve curve = EquityCurve.of(results(5, -9, 9, -1, 0, 0, 0));
        assertThat(curve.deepest().orElseThrow().depth()).isEqualTo(-9);
        Drawdown longest = curve.longest().orElseThrow();
        assertThat(longest.sessions()).isEqualTo(4);
        assertThat(longest.recovered()).isEmpty();
    }

    @Test
    void isUnderWaterFromTheFirstLoss() {
        Drawdown drawdown = EquityCurve.of(results(-2, -3)).deepest().orElseThrow();
        assertThat(drawdown.depth()).isEqualTo(-5);
        assertThat(drawdown.peak()).isEmpty();
        assertThat(drawdown.sessions()).isEqualTo(2);
    }

    @Test
    void hasNoDrawdownWhileItOnlyRises() {
        assertThat(EquityCurve.of(results(1, 0, 2)).deepest()).isEmpty();
        assertThat(EquityCurve.of(new TreeMap<>()).points()).isEmpty();
    }

    private static SortedMap<LocalDate, Double> results(double... values) {
        SortedMap<LocalDate, Double> results = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            results.put(START.plusDays(i), values[i]);
        }
        return results;
    }
}
