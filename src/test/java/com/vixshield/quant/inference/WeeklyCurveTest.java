package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WeeklyCurveTest {

    @Test
    void readsTheLevelAndTheDeepestPointSinceItWasLastAsked() {
        WeeklyCurve curve = new WeeklyCurve();
        curve.add(0.1);
        curve.add(-0.5);
        curve.add(0.2);
        assertThat(curve.level()).isEqualTo(66);
        assertThat(curve.takeDepth()).isEqualTo(-0.5);
        assertThat(curve.takeDepth()).isZero();
        curve.add(0.0);
        assertThat(curve.takeDepth()).as("still under the peak").isEqualTo(-0.4);
    }

    @Test
    void staysAtZeroWhenEverythingIsLost() {
        WeeklyCurve curve = new WeeklyCurve();
        curve.add(-1.5);
        curve.add(0.3);
        assertThat(curve.level()).isZero();
        assertThat(curve.takeDepth()).isEqualTo(-1);
    }

    @Test
    void knowsIsoWeeksAcrossTheTurnOfTheYear() {
        assertThat(WeeklyCurve.isNewWeek(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 2))).isFalse();
        assertThat(WeeklyCurve.isNewWeek(LocalDate.of(2025, 1, 3), LocalDate.of(2025, 1, 6))).isTrue();
        assertThat(WeeklyCurve.isNewWeek(LocalDate.of(2024, 1, 3), LocalDate.of(2025, 1, 3))).isTrue();
    }
}
