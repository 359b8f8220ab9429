package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LabelLayoutTest {

    @Test
    void leavesLabelsWithRoomWhereTheyWantToBe() {
        assertThat(LabelLayout.spread(List.of(10.0, 60.0, 120.0), 42, 0, 200)).containsExactly(10, 60, 120);
    }

    @Test
    void movesTwoThatCollideByTheSameAmount() {
        double[] places = LabelLayout.spread(List.of(100.0, 110.0), 42, 0, 300);
        assertThat(places[0]).isCloseTo(84, within(1e-9));
        assertThat(places[1]).isCloseTo(126, within(1e-9));
    }

    @Test
    void keepsOrderGapAndBoundsForAnyWishes() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<Double> wishes = random.doubles(4, -50, 400).sorted().boxed().toList();
            double[] places = LabelLayout.spread(wishes, 42, 20, 330);
            assertThat(places[0]).isGreaterThanOrEqualTo(20 - 1e-9);
            assertThat(places[3]).isLessThanOrEqualTo(330 + 1e-9);
            for (int label = 1; label < 4; label++) {
                assertThat(places[label] - places[label - 1]).isGreaterThanOrEqualTo(42 - 1e-9);
            }
        }
    }
}
