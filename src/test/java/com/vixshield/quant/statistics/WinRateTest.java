package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.statistics.WinRate.Verdict;

class WinRateTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 2);

    /** 86 of 111: centre and half-width worked out by hand from Wilson's formula. */
    @Test
    void agreesWithWilsonsIntervalWorkedOutByHand() {
        Interval interval = Interval.ofShare(86, 111);
        assertThat(interval.low()).isCloseTo(0.688632, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.842535, within(1e-6));
    }

    @Test
    void keepsAnIntervalAtTheEdgesInsideTheEdges() {
        assertThat(Interval.ofShare(0, 30).low()).isZero();
        assertThat(Interval.ofShare(0, 30).high()).isCloseTo(0.113513, within(1e-6));
        assertThat(Interval.ofShare(30, 30).high()).isLessThanOrEqualTo(1);
        assertThatThrownBy(() -> Interval.ofShare(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNoRateBelowThirtyResultsButBothBreakEvens() {
        WinRate rate = WinRate.of(results(25, 4));
        assertThat(rate.n()).isEqualTo(29);
        assertThat(rate.wins()).isEqualTo(25);
        assertThat(rate.rate()).isEmpty();
        assertThat(rate.interval()).isEmpty();
        assertThat(rate.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(rate.neededAverage()).isPresent();
        assertThat(rate.neededFull()).isPresent();
    }

    /** Wins of 3 and losses of 12 need 12/15; a width of 25 with 3 kept needs 22/25. */
    @Test
    void statesTheWinsThatWereNeeded() {
        WinRate rate = WinRate.of(results(26, 4));
        assertThat(rate.rate()).hasValue(26.0 / 30);
        assertThat(rate.neededAverage()).hasValue(0.8);
        assertThat(rate.neededFull()).hasValue(0.88);
        assertThat(rate.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void saysWhetherTheWinsPay() {
        assertThat(WinRate.of(results(460, 40)).verdict()).isEqualTo(Verdict.PAYS);
        assertThat(WinRate.of(results(340, 160)).verdict()).isEqualTo(Verdict.DOES_NOT_PAY);
    }

    @Test
    void hasNoAverageBreakEvenBeforeTheFirstLoss() {
        WinRate rate = WinRate.of(results(40, 0));
        assertThat(rate.neededAverage()).isEmpty();
        assertThat(rate.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(WinRate.of(List.of()).neededFull()).isEmpty();
    }

    private static List<GradedResult> results(int wins, int losses) {
        return Stream.concat(IntStream.range(0, wins).mapToObj(i -> new GradedResult(START.plusDays(i), 3, 3, 25)),
                IntStream.range(0, losses).mapToObj(i -> new GradedResult(START.plusDays(wins + i), -12, 3, 25))).toList();
    }
}
