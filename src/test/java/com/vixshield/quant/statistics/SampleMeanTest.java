package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleMeanTest {

    /** 97.5 % points of Student's distribution from its table. */
    @ParameterizedTest
    @CsvSource({"1, 12.70620", "2, 4.30265", "3, 3.18245", "5, 2.57058", "10, 2.22814", "29, 2.04523", "110, 1.98177"})
    void agreesWithStudentsTable(int degrees, double tabulated) {
        assertThat(SampleMean.critical(degrees)).isCloseTo(tabulated, within(5.1e-6));
    }

    /** 1, 2, 3, 4: mean 2.5, deviation 1.29099, standard error 0.64550, times 3.18245. */
    @Test
    void putsStudentsIntervalAroundTheMean() {
        SampleMean mean = SampleMean.of(new double[]{4, 1, 3, 2});
        assertThat(mean.mean()).isEqualTo(2.5);
        assertThat(mean.total()).isEqualTo(10);
        assertThat(mean.worst()).isEqualTo(1);
        assertThat(mean.halfWidth()).isCloseTo(2.05426, within(1e-5));
        assertThat(mean.isDistinguishable()).isTrue();
    }

    @Test
    void hasNoIntervalAroundOneResultAndNoMeanOfNone() {
        assertThat(SampleMean.of(new double[]{-3}).interval()).isEmpty();
        assertThat(SampleMean.of(new double[0]).n()).isZero();
        assertThat(SampleMean.of(new double[0]).isDistinguishable()).isFalse();
        assertThatThrownBy(() -> SampleMean.critical(0)).isInstanceOf(MathIllegalArgumentException.class);
    }

    @Test
    void splitsAllRowsBetweenKeptAndSkipped() {
        Integer[] rows = IntStream.rangeClosed(1, 20).boxed().toArray(Integer[]::new);
        GateEffect effect = GateEffect.of(java.util.List.of(rows), row -> row % 4 == 0, row -> row % 3 == 0 ? -10 : 2);
        assertThat(effect.kept().n() + effect.skipped().n()).isEqualTo(20);
        assertThat(effect.skipped().n()).isEqualTo(5);
        assertThat(effect.skipped().total()).isEqualTo(4 * 2 - 10);
        assertThat(effect.saved()).isEqualTo(2);
        assertThat(effect.kept().total() + effect.skipped().total()).isEqualTo(14 * 2 - 6 * 10);
    }
}
