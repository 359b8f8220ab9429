package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class PerformanceTest {

    @Test
    void readsASmallBookByHand() {
        double[] returns = {0.10, -0.20, 0.05, 0.25};
        double[] market = {0.02, -0.01, 0.01, 0.02};
        Performance p = Performance.of(returns, market);
        double end = 1.1 * 0.8 * 1.05 * 1.25;
        assertThat(p.cagr()).isEqualTo(Math.pow(end, 63) - 1, within(1e-6 * Math.pow(end, 63)));
        assertThat(p.drawdown().deepest()).isEqualTo(0.2, within(1e-12));
        assertThat(p.drawdown().longest()).isEqualTo(2);
        assertThat(p.drawdown().ulcer()).isEqualTo(Math.sqrt((0.04 + 0.16 * 0.16) / 4), within(1e-12));
        double sd = Math.sqrt((0.05 * 0.05 + 0.25 * 0.25 + 0 + 0.2 * 0.2) / 3);
        assertThat(p.sharpe()).isEqualTo(0.05 / sd * Math.sqrt(252), within(1e-12));
        assertThat(p.sortino()).isEqualTo(0.05 * Math.sqrt(252) / Math.sqrt(0.04 / 4), within(1e-12));
        assertThat(p.beta()).isEqualTo(0.0075 / 0.0006, within(1e-9));
        assertThat(p.cvar95()).isNaN();
    }

    @Test
    void theWorstTwentiethIsCounted() {
        double[] returns = new double[40];
        Arrays.fill(returns, 0.01);
        returns[7] = -0.03;
        returns[9] = -0.05;
        assertThat(Performance.of(returns, new double[0]).cvar95()).isEqualTo(0.04, within(1e-12));
    }

    @Test
    void fallFromTheStartCounts() {
        assertThat(Drawdown.of(new double[]{-0.1, -0.1, 0.05})).satisfies(d -> {
            assertThat(d.deepest()).isEqualTo(0.19, within(1e-12));
            assertThat(d.longest()).isEqualTo(3);
        });
    }

    @Test
    void aRuinedBookIsRuined() {
        assertThat(Performance.cagr(new double[]{0.1, -1.2, 0.5}, 1)).isEqualTo(-1);
        assertThat(Drawdown.of(new double[]{0.1, -1.2, 0.5}).deepest()).isEqualTo(1);
        assertThat(Drawdown.deepest(new double[]{0.1, -1.2, 0.5}, 1)).isEqualTo(1);
    }

    @Test
    void sizesMatch() {
        SplittableRandom random = new SplittableRandom(5);
        double[] returns = random.doubles(800, -0.04, 0.043).toArray();
        double half = Drawdown.deepest(returns, 0.5);
        assertThat(MatchedSize.sameDrawdown(returns, half)).hasValueCloseTo(0.5, within(1e-9));
        assertThat(MatchedSize.orFull(returns, half)).isEqualTo(0.5, within(1e-6));
        assertThat(MatchedSize.orFull(returns, 0.99)).isEqualTo(1);
        assertThat(MatchedSize.sameDrawdown(returns, 0.99)).isEmpty();
        double[] rising = Arrays.stream(returns).map(r -> r / 4 + 0.001).toArray();
        assertThat(MatchedSize.sameReturn(rising, Performance.cagr(rising, 0.3))).hasValueCloseTo(0.3, within(1e-9));
        assertThat(MatchedSize.sameReturn(rising, -0.1)).isEmpty();
    }
}
