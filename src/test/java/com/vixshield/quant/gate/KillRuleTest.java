package com.vixshield.quant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class KillRuleTest {

    private final KillRule rule = new KillRule(60, 1.645);

    @Test
    void givesUpWhatLosesBeyondDoubt() {
        Expectancy expectancy = rule.judge(results(60, -30, 10));

        assertThat(expectancy.trades()).isEqualTo(60);
        assertThat(expectancy.mean()).isEqualTo(-10);
        // deviation 20·√(60/59), over √60, times 1.645
        assertThat(expectancy.upper()).isCloseTo(-10 + 1.645 * 20 / Math.sqrt(59), within(1e-12));
        assertThat(expectancy.suspends()).isTrue();
    }

    @Test
    void concludesNothingFromFewTradesOrFromChance() {
        assertThat(rule.judge(results(59, -30, -30)).suspends()).isFalse();
        assertThat(rule.judge(results(60, -300, 290)).suspends()).isFalse();
        assertThat(rule.judge(results(60, 10, 10)).suspends()).isFalse();
        assertThat(rule.judge(new double[0]).suspends()).isFalse();
        assertThat(rule.judge(new double[]{-5}).upper()).isInfinite();
    }

    private static double[] results(int n, double even, double odd) {
        double[] results = new double[n];
        Arrays.setAll(results, i -> i % 2 == 0 ? even : odd);
        return results;
    }
}
