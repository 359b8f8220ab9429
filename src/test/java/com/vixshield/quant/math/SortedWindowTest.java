package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SortedWindowTest {

    @Test
    void ordersWhatASortWouldOrder() {
        Random random = new Random(3);
        SortedWindow window = new SortedWindow(40);
        List<Double> seen = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double value = random.nextInt(30);
            window.add(value);
            seen.add(value);
            List<Double> last = seen.subList(Math.max(0, seen.size() - 40), seen.size()).stream().sorted().toList();
            assertThat(window.size()).isEqualTo(last.size());
            int k = 1 + random.nextInt(last.size());
            assertThat(window.orderStatistic(k)).isEqualTo(last.get(k - 1));
        }
    }

    @Test
    void refusesRanksItDoesNotHold() {
        SortedWindow window = new SortedWindow(3);
        window.add(1);
        assertThatThrownBy(() -> window.orderStatistic(2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
        assertThatThrownBy(() -> new SortedWindow(0)).hasMessageContaining("0");
    }
}
