package com.vixshield.quant.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.condor.SettlementPayoff;

class RiskedDrawdownTest {

    /** Width 25, credit 5: a win makes a quarter of what a full loss costs. */
    private final CondorOffer offer = new CondorOffer(new SettlementPayoff(3875, 3900, 4100, 4125), 4000, 25, 5, 5, 5,
            Optional.empty(),
            100);

    @Test
    void losesTheShareOnceForEveryFullLossInARow() {
        RiskedDrawdown fall = RiskedDrawdown.of(offer, List.of(0.0, -5.0, 5.0, 0.0), 0.01, 0.10, 0);
        assertThat(fall.depth()).isCloseTo(1 - 0.9 * 0.9, within(1e-12));
        assertThat(fall.sessions()).isEqualTo(4);
    }

    @Test
    void dependsOnTheOrderOfTheCloses() {
        double apart = RiskedDrawdown.of(offer, List.of(-5.0, 0.0, 0.0, 0.0, 0.0, 0.0, -5.0), 0.01, 0.10, 0).depth();
        assertThat(apart).isCloseTo(0.10, within(1e-12));
    }

    @Test
    void isZeroWithoutALossAndGrowsWithTheShare() {
        assertThat(RiskedDrawdown.of(offer, List.of(0.0, 0.1), 0.01, 0.10, 1.30).depth()).isZero();
        List<Double> closes = new Random(3).doubles(500, -4, 4).boxed().toList();
        double last = 0;
        for (double share = 0.01; share <= 0.10; share += 0.01) {
            double depth = RiskedDrawdown.of(offer, closes, 0.01, share, 1.30).depth();
            assertThat(depth).isGreaterThan(last).isLessThan(1);
            last = depth;
        }
    }
}
