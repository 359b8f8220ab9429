package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DecimationTest {

    private final List<Point> spike = IntStream.range(0, 5000)
            .mapToObj(i -> new Point(i, i == 2718 ? 100 : Math.sin(i / 300.0))).toList();

    @Test
    void keepsEndsOrderAndTheSpike() {
        List<Point> kept = Decimation.largestTriangle(spike, 200);
        assertThat(kept).hasSize(200).contains(new Point(2718, 100));
        assertThat(kept.get(0)).isEqualTo(spike.get(0));
        assertThat(kept.get(199)).isEqualTo(spike.get(4999));
        assertThat(kept).extracting(Point::x).isSorted();
    }

    @Test
    void leavesShortSeriesAlone() {
        assertThat(Decimation.largestTriangle(spike.subList(0, 50), 200)).hasSize(50);
    }
}
