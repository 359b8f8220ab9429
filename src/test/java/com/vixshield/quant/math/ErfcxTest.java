package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

class ErfcxTest {

    @Test
    void knowsPublishedValues() {
        assertThat(Erfcx.erfcx(0)).isEqualTo(1);
        assertThat(Erfcx.erfcx(0.5)).isEqualTo(0.6156903441929259, within(2e-15));
        assertThat(Erfcx.erfcx(1)).isEqualTo(0.4275835761558070, within(2e-15));
        assertThat(Erfcx.erfcx(10)).isEqualTo(0.05614099274382259, within(2e-16));
    }

    @Test
    void fallsWithoutAStepWhereSeriesMeet() {
        for (double x = 0.001; x < 14; x += 0.0037) {
            double step = Erfcx.erfcx(x) - Erfcx.erfcx(x + 1e-9);
            double slope = 2 / Math.sqrt(Math.PI) - 2 * x * Erfcx.erfcx(x);
            assertThat(step).as("at %s", x).isEqualTo(1e-9 * slope, within(1e-15));
        }
    }

    @Test
    void obeysItsDifferentialEquation() {
        double h = 1e-3;
        for (double x = 0.5; x < 30; x += 0.0913) {
            double slope = -Erfcx.difference(x, h) / (2 * h);
            double exact = 2 * x * Erfcx.erfcx(x) - 2 / Math.sqrt(Math.PI);
            assertThat(slope).as("at %s", x).isEqualTo(exact, within(1e-6 * Math.abs(slope) + 4e-16 * x));
        }
    }

    @Test
    void differenceAgreesWithSubtractionWhereThatIsAccurate() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            double x = 0.05 + 15 * random.nextDouble();
            double h = Math.min(x, 0.001 + random.nextDouble());
            double plain = Erfcx.erfcx(x - h) - Erfcx.erfcx(x + h);
            assertThat(Erfcx.difference(x, h)).as("%s ± %s", x, h).isEqualTo(plain, within(1e-15));
        }
    }
}
