package com.vixshield.quant.hedge.instrument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.stream.Stream;

/** Computes the monthly expiries of VIX futures and options: 30 days before the third Friday of the month after (Cboe). */
final class VixExpiries {

    private VixExpiries() {
    }

    /** The monthly expiry nearest to a day, ties to the earlier; exchange holidays are not known here. */
    static LocalDate nearest(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Stream.of(month.minusMonths(1), month, month.plusMonths(1)).map(VixExpiries::of)
                .min(Comparator.comparingLong(expiry -> Math.abs(ChronoUnit.DAYS.between(day, expiry)))).orElseThrow();
    }

    private static LocalDate of(YearMonth month) {
        return month.plusMonths(1).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY)).minusDays(30);
    }
}
