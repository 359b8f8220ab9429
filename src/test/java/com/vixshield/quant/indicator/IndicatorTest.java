package com.vixshield.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final double[] RISING = IntStream.range(0, 60).mapToDouble(i -> 10 + i).toArray();
    private static final double[] FLAT = IntStream.range(0, 60).mapToDouble(i -> 20).toArray();

    @Test
    void startsWhereItsWindowIsFull() {
        assertThat(MovingAverage.exponential(RISING, 12).firstIndex()).isEqualTo(11);
        assertThat(RelativeStrength.of(RISING, 14).firstIndex()).isEqualTo(14);
        assertThat(AverageTrueRange.of(RISING, RISING, RISING, 14).firstIndex()).isEqualTo(14);
        assertThat(Macd.of(RISING, 12, 26, 9).line().firstIndex()).isEqualTo(25);
        assertThat(Macd.of(RISING, 12, 26, 9).histogram().firstIndex()).isEqualTo(33);
        assertThat(HistoricalVolatility.of(RISING, 20, 252).firstIndex()).isEqualTo(20);
        assertThat(LogRange.of(RISING, RISING, 5).firstIndex()).isEqualTo(4);
    }

    @Test
    void hasNoValueBeforeItsWindowIsFull() {
        assertThat(RelativeStrength.of(new double[14], 14).last()).isEmpty();
        assertThat(RelativeStrength.of(RISING, 14).at(13)).isEmpty();
        assertThat(RelativeStrength.of(RISING, 14).at(60)).isEmpty();
        assertThat(Macd.of(new double[33], 12, 26, 9).histogram().isEmpty()).isTrue();
        assertThat(HistoricalVolatility.of(new double[]{1, 2}, 20, 252).last()).isEmpty();
        assertThat(LogRange.of(new double[0], new double[0], 5).last()).isEmpty();
    }

    @Test
    void seedsAnExponentialAverageWithTheMeanOfItsFirstValues() {
        IndicatorSeries average = MovingAverage.exponential(new double[]{1, 2, 6, 7}, 3);
        assertThat(average.at(2)).hasValue(3);
        assertThat(average.at(3)).hasValue(5);
    }

    @Test
    void followsWildersAverageByHand() {
        IndicatorSeries rsi = RelativeStrength.of(new double[]{10, 12, 11, 14}, 2);
        assertThat(rsi.at(2).orElseThrow()).isCloseTo(100 * 2.0 / 3, within(1e-12));
        assertThat(rsi.at(3).orElseThrow()).isCloseTo(100 * 2.0 / 2.25, within(1e-12));
    }

    @Test
    void measuresTheTrueRangeFromThePreviousClose() {
        IndicatorSeries atr = AverageTrueRange.of(new double[]{10, 20, 12}, new double[]{9, 18, 11},
                new double[]{10, 19, 11.5}, 2);
        assertThat(atr.last()).hasValue((10 + 8) / 2.0);
    }

    @Test
    void readsAOneWayMarketAsHundredAndAStandstillAsFifty() {
        assertThat(RelativeStrength.of(RISING, 14).last()).hasValue(100);
        assertThat(RelativeStrength.of(FLAT, 14).last()).hasValue(50);
        assertThat(HistoricalVolatility.of(FLAT, 20, 252).last()).hasValue(0);
        assertThat(Macd.of(FLAT, 12, 26, 9).histogram().last().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void keepsRelativeStrengthInsideItsBoundsOnAnyPath() {
        Random random = new Random(7);
        double[] path = random.doubles(2_000, 5, 90).toArray();
        IndicatorSeries rsi = RelativeStrength.of(path, 14);
        for (int i = 14; i < path.length; i++) {
            assertThat(rsi.at(i).orElseThrow()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void recoversTheVolatilityOfARandomWalkFromClosesAndFromRanges() {
        Random random = new Random(11);
        int sessions = 400;
        int steps = 2_000;
        double sigma = 0.01;
        double[] closes = new double[sessions + 1];
        double[] highs = new double[sessions];
        double[] lows = new double[sessions];
        closes[0] = 100;
        for (int day = 0; day < sessions; day++) {
            double price = closes[day];
            highs[day] = price;
            lows[day] = price;
            for (int step = 0; step < steps; step++) {
                price *= Math.exp(sigma / Math.sqrt(steps) * random.nextGaussian());
                highs[day] = Math.max(highs[day], price);
                lows[day] = Math.min(lows[day], price);
            }
            closes[day + 1] = price;
        }
        assertThat(HistoricalVolatility.of(closes, sessions, 252).last().orElseThrow() / Math.sqrt(252)).isCloseTo(sigma,
                within(0.1 * sigma));
        assertThat(LogRange.TO_SIGMA * LogRange.of(highs, lows, sessions).last().orElseThrow()).isCloseTo(sigma,
                within(0.05 * sigma));
    }

    @Test
    void namesTheOffendingValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> RelativeStrength.of(new double[]{1, Double.NaN}, 14))
                .withMessageContaining("closes[1] is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoricalVolatility.of(new double[]{1, 0}, 20, 252))
                .withMessageContaining("closes[1] is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRange.of(new double[]{9}, new double[]{10}, 5))
                .withMessageContaining("highs[0] is 9.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Macd.of(RISING, 26, 12, 9)).withMessageContaining("12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AverageTrueRange.of(RISING, new double[2], RISING, 14)).withMessageContaining("60 and 2");
    }
}
