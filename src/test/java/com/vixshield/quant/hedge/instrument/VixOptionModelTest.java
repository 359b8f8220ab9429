package com.vixshield.quant.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.HedgeParameters;

class VixOptionModelTest {

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final VixOptionModel model = new VixOptionModel(parameters.volatility(), 100);

    @Test
    void isTheScaledVvixAtTheMoneyInThirtyDays() {
        assertThat(model.volatility(20, 20, 30)).isCloseTo(0.958, within(1e-12));
    }

    @Test
    void fallsWithTimeAndStaysLevelBelowFiveDays() {
        assertThat(model.atmVolatility(200)).isLessThan(model.atmVolatility(30));
        assertThat(model.atmVolatility(2)).isEqualTo(model.atmVolatility(5));
    }

    @Test
    void clampsTheWings() {
        assertThat(model.volatility(20, 300, 30)).isEqualTo(model.volatility(20, 500, 30))
                .isCloseTo(0.958 * (1 + 0.240 * 1.8 + 0.014 * 1.8 * 1.8), within(1e-12));
        assertThat(model.volatility(20, 3, 30)).isEqualTo(model.volatility(20, 2, 30));
    }

    @Test
    void isWorthTheIntrinsicValueAtExpiry() {
        assertThat(model.call(35, 30, 0)).isEqualTo(5);
        assertThat(model.call(25, 30, 0)).isZero();
    }

    @Test
    void fallsInStrikeAndInDeltaAlongTheListedStrikes() {
        for (double strike = 10; strike < 80; strike += 0.5) {
            assertThat(model.call(20, strike + 0.5, 45)).isLessThan(model.call(20, strike, 45));
            assertThat(model.delta(20, strike + 0.5, 45)).isLessThan(model.delta(20, strike, 45));
        }
    }

    @Test
    void picksOnlyListedStrikes() {
        for (double forward = 9; forward < 80; forward += 0.37) {
            double f = forward;
            double strike = VixStrikes.nearest(parameters.strikes(), f, 0.30, k -> model.delta(f, k, 30));
            double step = strike <= 20 ? 0.5 : strike <= 30 ? 1 : strike <= 50 ? 2.5 : 5;
            assertThat(strike / step).isEqualTo(Math.rint(strike / step));
            assertThat(Math.abs(model.delta(f, strike, 30) - 0.30)).isLessThan(0.06);
        }
    }

    @Test
    void namesAnImpossibleVvix() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VixOptionModel(parameters.volatility(), Double.NaN))
                .withMessageContaining("NaN");
    }
}
