package com.vixshield.quant.hedge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.SecondEngineParameters;

class SecondEngineTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private final SecondEngineParameters rule = SecondEngineParameters.defaults();
    private final double[] noise = new Random(6).doubles(400, -1, 1).toArray();

    @Test
    void passesAnIndependentSleeveAndRefusesACopy() {
        NavigableMap<LocalDate, Double> condor = results(200, i -> noise[i]);
        assertThat(SecondEngine.test(results(200, i -> noise[i + 200]), condor, rule).passes()).isTrue();
        SecondEngine copy = SecondEngine.test(results(200, i -> 3 + 2 * noise[i]), condor, rule);
        assertThat(copy.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(copy.passes()).isFalse();
        assertThat(SecondEngine.test(results(200, i -> -noise[i]), condor, rule).correlation().orElseThrow())
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void looksAtTheLatestWindowOnly() {
        SecondEngine test = SecondEngine.test(results(200, i -> i < 74 ? noise[i] : noise[i + 200]),
                results(200, i -> noise[i]), rule);
        assertThat(test.commonDays()).isEqualTo(126);
        assertThat(Math.abs(test.correlation().orElseThrow())).isLessThan(0.25);
    }

    @Test
    void needsEnoughCommonDaysAndSomeChange() {
        SecondEngine few = SecondEngine.test(results(59, i -> noise[i]), results(100, i -> noise[i]), rule);
        assertThat(few.correlation()).isEmpty();
        assertThat(few.reason()).isEqualTo("59 common days, at least 60 are needed");
        SecondEngine flat = SecondEngine.test(results(100, i -> 1), results(100, i -> noise[i]), rule);
        assertThat(flat.passes()).isFalse();
        assertThat(flat.reason()).contains("never changes");
    }

    @Test
    void raisesTheCapByTheInterestOnIdleCash() {
        double yield = IdleCash.boxYield(950, 1_000, 1);
        assertThat(yield).isCloseTo(0.0513, within(1e-4));
        assertThat(new IdleCash(95_000, yield).incomePerYear()).isCloseTo(5_000, within(1e-6));
        assertThat(new IdleCash(95_000, yield).raisedCapRate(0.015, 1e6)).isCloseTo(0.020, within(1e-9));
        assertThat(new IdleCash(95_000, -0.01).raisedCapRate(0.015, 1e6)).isEqualTo(0.015);
        assertThatIllegalArgumentException().isThrownBy(() -> IdleCash.boxYield(0, 1_000, 1)).withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new IdleCash(-1, 0)).withMessageContaining("-1");
    }

    private static NavigableMap<LocalDate, Double> results(int days, IntToDoubleFunction value) {
        NavigableMap<LocalDate, Double> results = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            results.put(START.plusDays(i), value.applyAsDouble(i));
        }
        return results;
    }
}
