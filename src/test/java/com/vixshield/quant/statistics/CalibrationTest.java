package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.statistics.Calibration.Bin;
import com.vixshield.quant.statistics.Calibration.Forecast;

class CalibrationTest {

    /** ((0.9−1)² + (0.8−0)² + (0.85−1)²)/3 = (0.01 + 0.64 + 0.0225)/3; always saying ⅔ scores ⅔·⅓. */
    @Test
    void scoresAsWorkedOutByHand() {
        Calibration calibration = Calibration.of(List.of(new Forecast(0.9, true), new Forecast(0.8, false),
                new Forecast(0.85, true)));
        assertThat(calibration.brier().getAsDouble()).isCloseTo(0.6725 / 3, within(1e-12));
        assertThat(calibration.baseline().getAsDouble()).isCloseTo(2.0 / 9, within(1e-12));
    }

    @Test
    void putsEveryForecastIntoOneBin() {
        List<Forecast> forecasts = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            double predicted = 0.6 + 0.4 * random.nextDouble();
            forecasts.add(new Forecast(predicted, random.nextDouble() < predicted));
        }
        Calibration calibration = Calibration.of(forecasts);
        assertThat(calibration.bins().stream().mapToInt(Bin::n).sum()).isEqualTo(5000);
        assertThat(calibration.bins()).hasSize(8).allSatisfy(bin -> {
            assertThat(bin.predicted()).isBetween(bin.from(), bin.to());
            assertThat(Math.abs(bin.realised() - bin.predicted())).isLessThan(0.06);
            assertThat(bin.interval().contains(bin.realised())).isTrue();
        });
    }

    @Test
    void knowsWhereAnEdgeBelongs() {
        Calibration calibration = Calibration.of(List.of(new Forecast(0.85, true), new Forecast(1, true),
                new Forecast(0, false)));
        assertThat(calibration.bins()).extracting(bin -> Math.round(bin.from() * 100)).containsExactly(0L, 85L, 95L);
    }

    @Test
    void saysNothingOfNothingAndRefusesWhatIsNoProbability() {
        assertThat(Calibration.of(List.of()).brier()).isEmpty();
        assertThatThrownBy(() -> Calibration.of(List.of(new Forecast(1.01, true))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
