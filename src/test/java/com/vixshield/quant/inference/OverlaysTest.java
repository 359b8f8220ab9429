package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.CalendarReturns.Month;
import com.vixshield.quant.inference.CalendarReturns.Year;
import com.vixshield.quant.inference.OverlayQuartiles.Group;

/** Splits of a result: by the calendar, by another series, by what is given up from mid. */
class OverlaysTest {

    @Test
    void monthsCompoundToTheirYear() {
        List<LocalDate> days = List.of(LocalDate.of(2020, 1, 30), LocalDate.of(2020, 1, 31), LocalDate.of(2020, 3, 2),
                LocalDate.of(2021, 1, 4));
        CalendarReturns calendar = CalendarReturns.of(days, new double[]{0.1, -0.2, 0.5, -1.5}, new double[]{1, 1, 0, 1});
        assertThat(calendar.months()).extracting(Month::month).containsExactly(YearMonth.of(2020, 1), YearMonth.of(2020, 3),
                YearMonth.of(2021, 1));
        assertThat(calendar.months().get(0).growth()).isEqualTo(-0.12, within(1e-15));
        assertThat(calendar.months().get(0).worst()).isEqualTo(-0.2);
        assertThat(calendar.months().get(0).trades()).isEqualTo(2);
        assertThat(calendar.years()).extracting(Year::sessions).containsExactly(3, 1);
        assertThat(calendar.years().get(0).growth()).isEqualTo(0.88 * 1.5 - 1, within(1e-15));
        assertThat(calendar.years().get(1).growth()).isEqualTo(-1);
        assertThatThrownBy(() -> CalendarReturns.of(List.of(days.get(1), days.get(0)), new double[2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quartersOfAnotherSeriesHaveTheirOwnMeans() {
        double[] overlay = {8, 1, 2, Double.NaN, 3, 4, 5, 6, 7};
        double[] results = {8, 1, 2, 100, 3, 4, 0, 6, 7};
        double[] counts = {1, 1, 1, 1, 1, 1, 0, 1, 1};
        OverlayQuartiles quartiles = OverlayQuartiles.of(overlay, results, counts);
        assertThat(quartiles.groups()).extracting(g -> g.mean().value()).containsExactly(1.5, 3.5, 6.0, 7.5);
        assertThat(quartiles.groups()).extracting(Group::sessions).containsExactly(2, 2, 2, 2);
        assertThat(quartiles.groups()).extracting(Group::trades).containsExactly(2, 2, 1, 2);
        assertThat(quartiles.groups()).extracting(Group::low).containsExactly(1.0, 3.0, 5.0, 7.0);
        assertThat(quartiles.groups()).extracting(Group::high).containsExactly(2.0, 4.0, 6.0, 8.0);
        assertThat(quartiles.highestLessLowest().value()).isEqualTo(6);
        assertThatThrownBy(() -> OverlayQuartiles.of(new double[]{1, 2, 3}, new double[3], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeriesThatNeverMovesHasOneQuarter() {
        OverlayQuartiles quartiles = OverlayQuartiles.of(new double[]{5, 5, 5, 5, 5}, new double[]{1, 2, 3, 4, 5},
                new double[]{1, 1, 1, 1, 1});
        assertThat(quartiles.groups().get(0).mean().value()).isEqualTo(3);
        assertThat(quartiles.groups().get(3).sessions()).isZero();
        assertThat(quartiles.groups().get(3).mean().value()).isNaN();
    }

    @Test
    void slippageKillsTheMeanResult() {
        double[] mid = {0.4, 0, -0.1, 0.3};
        double[] natural = {0.2, 0, -0.4, 0.1};
        double[] counts = {1, 0, 1, 1};
        BreakEvenSlippage slippage = BreakEvenSlippage.of(mid, natural, counts, 4);
        // 0.6 points in three trades of four legs; crossing all spreads costs 0.7 points.
        assertThat(slippage.perLeg().value()).isEqualTo(0.05, within(1e-12));
        assertThat(slippage.shareOfSpread().value()).isEqualTo(0.6 / 0.7, within(1e-12));
        assertThat(slippage.perLeg().interval().low()).isLessThan(0.05);
        assertThat(0.6 - 3 * 4 * slippage.perLeg().value()).isEqualTo(0, within(1e-12));
        assertThatThrownBy(() -> BreakEvenSlippage.of(mid, natural, counts, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
