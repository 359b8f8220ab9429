package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.chart.CurveChart.Curve;

class CurveChartTest {

    private final Curve smile = new Curve("Mid", new TreeMap<>(Map.of(4800.0, 22.0, 4900.0, 17.0, 5000.0, 14.0, 5100.0, 15.0)));

    @Test
    void drawsWithinThePlot() {
        CurveChart chart = CurveChart.of(List.of(smile), List.of(), Drawing.WIDE);
        assertThat(chart.low()).isEqualTo(4800);
        assertThat(chart.high()).isEqualTo(5100);
        assertThat(PathReader.points(chart.lines().get(0).path())).hasSize(4).allSatisfy(point -> {
            assertThat(point.x()).isBetween(chart.drawing().left(), chart.drawing().right());
            assertThat(point.y()).isBetween(0.0, chart.base());
        });
        assertThat(chart.places()).extracting(Mark::value).contains(4800.0, 5100.0);
    }

    @Test
    void leavesOutGuidesBesideTheCurves() {
        CurveChart chart = CurveChart.of(List.of(smile), List.of(4700.0, 4850.0, 5050.0, 5200.0), Drawing.NARROW);
        assertThat(chart.guides()).extracting(Mark::value).containsExactly(4850.0, 5050.0);
    }

    @Test
    void drawsACurveThatNeverMoves() {
        CurveChart chart = CurveChart.of(List.of(new Curve("flat", new TreeMap<>(Map.of(1.0, 5.0, 2.0, 5.0)))), List.of(),
                Drawing.WIDE);
        assertThat(chart.lines()).hasSize(1);
        assertThat(chart.levels()).isNotEmpty();
    }
}
