package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final LocalDate START = LocalDate.of(2022, 5, 2);

    @Test
    void fitsYearsOfDaysIntoTheDrawing() {
        LineChart chart = LineChart.of(List.of(wave("condor", 1500, 100), wave("hedged", 1500, 101)), Drawing.WIDE);
        assertThat(chart.years()).isTrue();
        assertThat(chart.dates()).extracting(mark -> mark.date().getYear()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(chart.lines()).allSatisfy(line -> {
            List<Point> points = PathReader.points(line.path());
            assertThat(points).hasSize(600).extracting(Point::x).isSorted();
            assertThat(points).allSatisfy(point -> {
                assertThat(point.x()).isBetween(chart.drawing().left(), chart.drawing().right());
                assertThat(point.y()).isBetween(0.0, chart.base());
            });
        });
    }

    @Test
    void marksMonthsOfAShortSeriesAndKeepsEndLabelsApart() {
        LineChart chart = LineChart.of(List.of(wave("a", 90, 100), wave("b", 90, 100.01)), Drawing.NARROW);
        assertThat(chart.years()).isFalse();
        assertThat(chart.dates()).extracting(mark -> mark.date().getDayOfMonth()).containsOnly(1);
        assertThat(Math.abs(chart.lines().get(0).labelY() - chart.lines().get(1).labelY())).isGreaterThanOrEqualTo(15.9);
    }

    @Test
    void givesEqualRatiosEqualHeights() {
        var doubling = new LineChart.Series("doubling", new TreeMap<>(Map.of(START, 10.0, START.plusDays(1), 20.0,
                START.plusDays(2), 40.0)));
        List<Point> points = PathReader.points(LineChart.logarithmic(List.of(doubling), Drawing.WIDE).lines().get(0).path());
        assertThat(points.get(0).y() - points.get(1).y()).isCloseTo(points.get(1).y() - points.get(2).y(),
                within(0.2));
        assertThat(LineChart.of(List.of(doubling), Drawing.WIDE).days())
                .isEqualTo(new LineChart.Days(START.toEpochDay(), START.plusDays(2).toEpochDay()));
    }

    @Test
    void marksNoMoreYearsThanFitBesideEachOther() {
        LineChart chart = LineChart.of(List.of(wave("since 1990", 12_000, 100)), Drawing.WIDE);
        assertThat(chart.dates()).hasSizeBetween(8, 13);
    }

    private static LineChart.Series wave(String name, int days, double level) {
        var values = new TreeMap<LocalDate, Double>();
        for (int day = 0; day < days; day++) {
            values.put(START.plusDays(day), level + 5 * Math.sin(day / 40.0));
        }
        return new LineChart.Series(name, values);
    }
}
