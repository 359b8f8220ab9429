package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.book.results.AccountReturn;
import com.vixshield.book.results.BookResults;
import com.vixshield.book.results.RecordGap;
import com.vixshield.chart.LineChart;
import com.vixshield.quant.statistics.WinRate;

/**
 * Holds what the page of results shows.
 *
 * @param results null while the book has no entry
 * @param wide null with fewer than two days, as is the narrow one
 * @param account null while nothing was paid in
 * @param benchmarkNote why there is no SPY beside it, or null
 * @param reconciled published condors beside the record, newest first
 * @param total of all of them, null without one
 */
record ResultsPage(String path, BookPage.Named book, BookPage.Sums sums, BookResults results, LineChart wide, LineChart narrow,
        List<Month> months, AccountReturn account, String benchmarkNote, List<Gap> gaps, List<Reconciled> reconciled,
        RecordGap total) {

    /** Realised in a month, dollars. */
    record Month(String name, BigDecimal condors, BigDecimal hedge, BigDecimal whole) {
    }

    record Reconciled(String tier, RecordGap gap) {
    }

    record Gap(LocalDate session, String tier, int contracts, int published, BigDecimal obtained, BigDecimal expected,
            BigDecimal difference) {
    }

    /** Null where there is none, as are the others. */
    public Double getRate() {
        return account == null || account.rate().isEmpty() ? null : account.rate().getAsDouble();
    }

    /** Share of wins, null before there are enough trades, as are its interval's ends. */
    public Double getWinShare() {
        WinRate rate = results.wins().map(BookResults.Wins::rate).orElseThrow();
        return rate.rate().isPresent() ? rate.rate().getAsDouble() : null;
    }

    /** Null until there was a win and a loss. */
    public Double getOwnBreakEven() {
        WinRate rate = results.wins().map(BookResults.Wins::rate).orElseThrow();
        return rate.neededAverage().isPresent() ? rate.neededAverage().getAsDouble() : null;
    }

    public int getLeastTrades() {
        return WinRate.LEAST;
    }

    public Double getPriceToCashFlow() {
        return account == null || account.priceToCashFlow().isEmpty() ? null : account.priceToCashFlow().getAsDouble();
    }

    public Double getBenchmarkRate() {
        return account == null || account.benchmark().isEmpty() || account.benchmark().get().rate().isEmpty()
                ? null
                : account.benchmark().get().rate().getAsDouble();
    }
}
