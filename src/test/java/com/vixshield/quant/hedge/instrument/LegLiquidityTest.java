package com.vixshield.quant.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.LiquidityParameters;

class LegLiquidityTest {

    private final LiquidityParameters rule = LiquidityParameters.defaults();

    @Test
    void scoresABusyTightLegAsOne() {
        LegLiquidity leg = LegLiquidity.of(2, 2, OptionalLong.of(500), 20_000, 9_000, rule);
        assertThat(leg.score()).isEqualTo(1);
        assertThat(leg.passes()).isTrue();
    }

    @Test
    void failsALegWithoutABidAMarketOrADecentSpread() {
        assertThat(LegLiquidity.of(0, 0.05, OptionalLong.empty(), 9_999, 999, rule).passes()).isFalse();
        assertThat(LegLiquidity.of(2, 1.9, OptionalLong.empty(), 9_999, 999, rule).score()).isZero();
        assertThat(LegLiquidity.of(Double.NaN, 1, OptionalLong.empty(), 9_999, 999, rule).score()).isZero();
        assertThat(LegLiquidity.of(1, 1.6, OptionalLong.of(999), 9_999, 999, rule).passes()).isFalse();
    }

    @Test
    void staysBetweenZeroAndOneAndFallsWithTheSpread() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double bid = 5 * random.nextDouble();
            double ask = bid + random.nextDouble();
            long interest = random.nextInt(5_000);
            LegLiquidity leg = LegLiquidity.of(bid, ask, OptionalLong.empty(), interest, interest, rule);
            assertThat(leg.score()).isBetween(0.0, 1.0);
            assertThat(LegLiquidity.of(bid, ask + 0.1, OptionalLong.empty(), interest, interest, rule).score())
                    .isLessThanOrEqualTo(leg.score());
        }
    }
}
