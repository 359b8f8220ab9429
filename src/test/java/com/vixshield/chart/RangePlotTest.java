package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangePlotTest {

    @Test
    void keepsZeroInViewAndTicksInside() {
        RangePlot plot = RangePlot.of(new RangePlot.Range(0.35, 0.40), new RangePlot.Range(0.1, 0.3), 0.2, Double.NaN, 1, true,
                Drawing.WIDE);
        assertThat(plot.zeroX()).isBetween(plot.drawing().left(), plot.drawing().right());
        assertThat(plot.ticks())
                .allSatisfy(tick -> assertThat(tick.x()).isBetween(plot.drawing().left(), plot.drawing().right()));
        assertThat(plot.measured().cutLow()).isFalse();
        assertThat(plot.needed()).isNull();
    }

    @Test
    void cutsAnIntervalThatRunsBeyondThePlot() {
        RangePlot plot = RangePlot.of(new RangePlot.Range(0.35, 0.40), new RangePlot.Range(-1.33, -0.08), -0.43, 0.2, 1, true,
                Drawing.NARROW);
        assertThat(plot.measured().cutLow()).isTrue();
        assertThat(plot.measured().cutHigh()).isFalse();
        assertThat(plot.measured().low()).isEqualTo(plot.drawing().left());
        assertThat(plot.needed().x()).isGreaterThan(plot.zeroX());
    }

    @Test
    void saysNothingAboutWhatIsNotMeasured() {
        RangePlot plot = RangePlot.of(new RangePlot.Range(0.88, 0.88), null, Double.NaN, Double.NaN, 1, true, Drawing.WIDE);
        assertThat(plot.measured()).isNull();
        assertThat(plot.claimed().width()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void looksCloselyAtSharesAndKeepsTheirLabelsApart() {
        RangePlot plot = RangePlot.of(new RangePlot.Range(0.88, 0.92), new RangePlot.Range(0.913, 0.943), 0.93, 0.94, 1, false,
                Drawing.WIDE);
        assertThat(plot.zeroX()).isNull();
        assertThat(plot.ticks().get(0).value()).isGreaterThan(0.8);
        assertThat(plot.neededLabelX() - plot.claimed().label().x()).isGreaterThanOrEqualTo(79.9);
    }
}
