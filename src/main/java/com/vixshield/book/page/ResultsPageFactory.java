package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.book.BookMarket;
import com.vixshield.book.BookMarks;
import com.vixshield.book.BookService;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.page.ResultsPage.Gap;
import com.vixshield.book.page.ResultsPage.Month;
import com.vixshield.book.page.ResultsPage.Reconciled;
import com.vixshield.book.results.AccountReturn;
import com.vixshield.book.results.BookResults;
import com.vixshield.book.results.RecordGap;
import com.vixshield.book.store.Book;
import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.market.store.StoredCloses;
import com.vixshield.quant.condor.Tier;

/** Builds the page of a book's results. */
@ApplicationScoped
class ResultsPageFactory {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int MONTHS = 24;
    private static final int GAPS = 20;

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    BookMarket market;
    @Inject
    BookPageFactory pages;
    @Inject
    StoredCloses closes;
    @Inject
    GradedCondors condors;
    @Inject
    Clock clock;

    ResultsPage page() {
        String path = current.path() + "/book";
        Optional<Book> book = books.active();
        BookState state = book.map((Book active) -> books.state(active)).orElseGet(() -> BookState.empty());
        if (book.isEmpty() || state.results().isEmpty()) {
            return new ResultsPage(path, book.map(BookPageFactory::named).orElse(null), null, null, null, null, List.of(), null,
                    null, List.of(), List.of(), null);
        }
        Optional<BookMarks> marks = market.marks();
        BookResults results = BookResults.of(state);
        Optional<AccountReturn> account = account(state, marks);
        List<RecordGap> gaps = RecordGap.of(state, condors::graded);
        return new ResultsPage(path, BookPageFactory.named(book.get()), pages.sums(state, marks), results,
                chart(results, Drawing.WIDE), chart(results, Drawing.NARROW), months(state), account.orElse(null),
                account.filter(found -> found.benchmark().isEmpty())
                        .map(found -> "No history of SPY is stored for these days, so "
                                + "nothing stands beside it.")
                        .orElse(null),
                results.fills().stream().limit(GAPS).map(ResultsPageFactory::gap).toList(),
                gaps.stream().limit(GAPS).map(gap -> new Reconciled(label(gap.tier()), gap)).toList(),
                RecordGap.total(gaps).orElse(null));
    }

    /** With dividends where adjusted closes are stored. */
    Optional<AccountReturn> account(BookState state, Optional<BookMarks> marks) {
        LocalDate first = state.results().isEmpty() ? LocalDate.MAX : state.results().firstKey();
        BigDecimal value = state.equity(instrument -> marks.flatMap(found -> found.price(instrument)));
        if (state.results().isEmpty()) {
            return Optional.empty();
        }
        NavigableMap<LocalDate, Double> adjusted = closes.from("SPY_ADJUSTED", first);
        NavigableMap<LocalDate, Double> prices = adjusted.isEmpty() ? closes.from("SPY", first) : adjusted;
        return AccountReturn.of(state, value, BookLedger.day(clock.instant()), prices, !adjusted.isEmpty());
    }

    private static LineChart chart(BookResults results, Drawing drawing) {
        return results.curve().size() < 2
                ? null
                : LineChart.of(List.of(new LineChart.Series("With hedge", series(results, BookResults.Day::whole)),
                        new LineChart.Series("Condors alone", series(results, BookResults.Day::condors))), drawing);
    }

    private static NavigableMap<LocalDate, Double> series(BookResults results, Function<BookResults.Day, BigDecimal> of) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        results.curve().forEach(day -> values.put(day.date(), of.apply(day).doubleValue()));
        return values;
    }

    /** Newest first. */
    private static List<Month> months(BookState state) {
        List<Month> months = new ArrayList<>();
        YearMonth month = YearMonth.from(state.results().lastKey());
        YearMonth first = YearMonth.from(state.results().firstKey());
        while (!month.isBefore(first) && months.size() < MONTHS) {
            BookState.DayResult result = state.between(month.atDay(1), month.atEndOfMonth());
            months.add(new Month(MONTH.format(month), result.condorNet(), result.hedgeNet(), result.net()));
            month = month.minusMonths(1);
        }
        return months;
    }

    private static Gap gap(BookResults.FillGap gap) {
        return new Gap(gap.session(), label(gap.tier()), gap.contracts(),
                gap.publishedContracts(), gap.obtained(), gap.expected(), gap.difference());
    }

    private static String label(String tier) {
        return Tier.of(tier).map(Tier::label).orElse(tier);
    }
}
