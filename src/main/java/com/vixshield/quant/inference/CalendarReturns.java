package com.vixshield.quant.inference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds daily returns up by month and by year, as a heat map of a calendar shows them.
 *
 * @param months ascending; none for a month without a session
 * @param years ascending
 */
public record CalendarReturns(List<Month> months, List<Year> years) {

    public CalendarReturns {
        months = List.copyOf(months);
        years = List.copyOf(years);
    }

    /** @param growth compounded, decimal @param worst return of a day in it */
    public record Month(YearMonth month, int sessions, int trades, double growth, double worst) {
    }

    /** @param growth compounded over its months */
    public record Year(int year, int sessions, int trades, double growth, double worst) {
    }

    /**
     * @param days ascending @param returns of the same days @param trades settled on them; fractions are cut off
     * @throws IllegalArgumentException when they are not as many, or not ascending
     */
    public static CalendarReturns of(List<LocalDate> days, double[] returns, double[] trades) {
        if (days.size() != returns.length || days.size() != trades.length) {
            throw new IllegalArgumentException(
                    days.size() + " days, " + returns.length + " returns, " + trades.length + " trades");
        }
        SortedMap<YearMonth, Sum> months = new TreeMap<>();
        SortedMap<Integer, Sum> years = new TreeMap<>();
        for (int i = 0; i < returns.length; i++) {
            LocalDate day = days.get(i);
            if (i > 0 && !day.isAfter(days.get(i - 1))) {
                throw new IllegalArgumentException(day + " does not follow " + days.get(i - 1));
            }
            months.computeIfAbsent(YearMonth.from(day), month -> new Sum()).add(returns[i], trades[i]);
            years.computeIfAbsent(day.getYear(), year -> new Sum()).add(returns[i], trades[i]);
        }
        List<Month> byMonth = new ArrayList<>();
        months.forEach((month, s) -> byMonth.add(new Month(month, s.sessions, s.trades, s.equity - 1, s.worst)));
        List<Year> byYear = new ArrayList<>();
        years.forEach((year, s) -> byYear.add(new Year(year, s.sessions, s.trades, s.equity - 1, s.worst)));
        return new CalendarReturns(byMonth, byYear);
    }

    private static final class Sum {

        private int sessions;
        private int trades;
        private double equity = 1;
        private double worst = Double.POSITIVE_INFINITY;

        void add(double dayReturn, double settled) {
            sessions++;
            trades += (int) settled;
            equity *= Math.max(0, 1 + dayReturn);
            worst = Math.min(worst, dayReturn);
        }
    }
}
