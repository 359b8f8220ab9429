package com.vixshield.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.PutCall;

class Black76LimitsTest {

    @Test
    void expiredOptionIsWorthItsIntrinsicValue() {
        assertThat(Black76.price(PutCall.CALL, 105, 100, 0, 0.2)).isEqualTo(5);
        assertThat(Black76.price(PutCall.PUT, 105, 100, 0, 0.2)).isZero();
    }

    @Test
    void optionWithoutVolatilityIsWorthItsIntrinsicValue() {
        assertThat(Black76.price(PutCall.PUT, 95, 100, 1, 0)).isEqualTo(5);
    }

    @Test
    void infiniteVolatilityMakesACallWorthTheForwardAndAPutTheStrike() {
        assertThat(Black76.price(PutCall.CALL, 100, 120, 80)).isEqualTo(100, within(1e-12));
        assertThat(Black76.price(PutCall.PUT, 100, 120, 80)).isEqualTo(120, within(1e-12));
    }

    @Test
    void nearTheMoneyPriceIsTheClassicApproximation() {
        double s = 1e-6;
        assertThat(Black76.price(PutCall.CALL, 5000, 5000, s) / (5000 * s / Math.sqrt(2 * Math.PI))).isEqualTo(1,
                within(1e-12));
    }

    @Test
    void logPriceSurvivesWhereThePriceUnderflows() {
        assertThat(Black76.outOfTheMoneyPrice(5000, 5000 * Math.exp(0.5), 0.01)).isZero();
        assertThat(Black76.logOutOfTheMoneyPrice(5000, 5000 * Math.exp(0.5), 0.01)).isBetween(-1300.0, -1240.0);
    }

    @Test
    void logPriceOfAnExpiredOptionIsMinusInfinity() {
        assertThat(Black76.logOutOfTheMoneyPrice(100, 120, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void expiredDeltaIsAStep() {
        assertThat(Black76.delta(PutCall.CALL, 101, 100, 0)).isEqualTo(1);
        assertThat(Black76.delta(PutCall.CALL, 100, 100, 0)).isEqualTo(0.5);
        assertThat(Black76.delta(PutCall.CALL, 99, 100, 0)).isZero();
        assertThat(Black76.delta(PutCall.PUT, 99, 100, 0)).isEqualTo(-1);
    }

    @Test
    void expiredOptionHasNeitherGammaNorTheta() {
        assertThat(Black76.gamma(100, 100, 0)).isZero();
        assertThat(Black76.theta(100, 100, 0, 0.2)).isZero();
    }

    @Test
    void deltasStayWithinTheirBoundsFarFromTheMoney() {
        assertThat(Black76.delta(PutCall.CALL, 5000, 1, 0.01)).isEqualTo(1);
        assertThat(Black76.delta(PutCall.PUT, 5000, 1, 0.01)).isBetween(-1e-300, 0.0);
    }

    @Test
    void exerciseProbabilitiesOfBothRightsAddUpToOne() {
        double call = Black76.exerciseProbability(PutCall.CALL, 100, 110, 0.2);
        double put = Black76.exerciseProbability(PutCall.PUT, 100, 110, 0.2);
        assertThat(call + put).isEqualTo(1, within(1e-15));
        assertThat(call).isBetween(0.25, 0.30);
    }

    @Test
    void impossibleArgumentsAreNamed() {
        assertThatThrownBy(() -> Black76.price(PutCall.CALL, -1, 100, 0.1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Black76.price(PutCall.CALL, 100, Double.NaN, 0.1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Black76.price(PutCall.CALL, 100, 100, -0.5)).hasMessageContaining("-0.5");
        assertThatThrownBy(() -> Black76.price(PutCall.CALL, 100, 100, -2, 0.2)).hasMessageContaining("-2.0");
        assertThatThrownBy(() -> Black76.price(PutCall.CALL, 100, 100, 1, -0.2)).hasMessageContaining("-0.2");
        assertThatThrownBy(() -> Black76.gamma(Double.POSITIVE_INFINITY, 100, 0.1)).hasMessageContaining("Infinity");
    }
}
