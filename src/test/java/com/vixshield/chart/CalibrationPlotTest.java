package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.chart.CalibrationPlot.Dot;
import com.vixshield.chart.CalibrationPlot.Group;

class CalibrationPlotTest {

    @Test
    void putsARightForecastOnTheDiagonalAndAWrongOneBeside() {
        CalibrationPlot plot = CalibrationPlot.of(List.of(new Group(0.72, 0.72, 0.65, 0.79), new Group(0.9, 0.8, 0.7, 0.88)),
                Drawing.WIDE);
        Dot right = plot.dots().get(0);
        Dot wrong = plot.dots().get(1);
        List<Point> ends = PathReader.points(plot.diagonal());
        double slope = (ends.get(1).y() - ends.get(0).y()) / (ends.get(1).x() - ends.get(0).x());
        assertThat(right.y()).isCloseTo(ends.get(0).y() + slope * (right.x() - ends.get(0).x()),
                within(0.2));
        assertThat(wrong.y()).isGreaterThan(ends.get(0).y() + slope * (wrong.x() - ends.get(0).x()) + 10);
        assertThat(right.high()).isLessThan(right.y());
        assertThat(right.low()).isGreaterThan(right.y());
        assertThat(plot.across()).extracting(Mark::value).startsWith(0.6).endsWith(1.0);
    }

    @Test
    void staysInsideTheDrawingWhateverHappened() {
        CalibrationPlot plot = CalibrationPlot.of(List.of(new Group(1, 0, 0, 0.2), new Group(0, 1, 0.9, 1)), Drawing.NARROW);
        assertThat(plot.dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(plot.drawing().left(), plot.drawing().right());
            assertThat(dot.high()).isBetween(0.0, dot.low());
            assertThat(dot.low()).isLessThanOrEqualTo(plot.axisY());
        });
        assertThat(CalibrationPlot.of(List.of(new Group(1, 1, 1, 1)), Drawing.WIDE).dots()).hasSize(1);
    }
}
