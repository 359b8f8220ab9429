package com.vixshield.book.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.results.BookResults;
import com.vixshield.book.store.Book;
import com.vixshield.web.format.CsvWriter;

/** Writes a book's results as CSV: totals by year for Section 1256, and the trades behind them. */
final class BookCsv {

    private static final List<String> YEARS = List.of("year", "book", "trades_closed", "section_1256_gain_or_loss",
            "long_term_60_percent", "short_term_40_percent", "shares_gain_or_loss", "note");
    private static final List<String> TRADES = List.of("trade", "book", "kind", "what", "quantity", "opened", "closed",
            "settled",
            "opening_dollars", "closing_dollars", "realised", "fees", "result", "section_1256", "session", "tier",
            "expected_credit");
    private static final String NOT_ADVICE = "not tax advice: trades closed in the year, after fees; open positions are not "
            + "marked to the market at the year's end as Section 1256 asks";
    private static final String PAPER = "paper book: nothing was traded; ";

    private BookCsv() {
    }

    static String years(Book book, BookState state) {
        return CsvWriter.line(YEARS) + BookResults.of(state).years().stream()
                .map(year -> CsvWriter.line(List.of(year.year(), book.name, year.trades(), year.section1256(), year.longTerm(),
                        year.shortTerm(), year.funds(), (book.isPaper() ? PAPER : "") + NOT_ADVICE)))
                .collect(Collectors.joining());
    }

    static String trades(Book book, BookState state) {
        return CsvWriter.line(TRADES) + state.trades().values().stream().map(trade -> trade(book, trade))
                .collect(Collectors.joining());
    }

    private static String trade(Book book, TradeState trade) {
        var plan = trade.trade().plan();
        return CsvWriter.line(Arrays.asList(trade.trade().id(), book.name + (book.isPaper() ? " (paper)" : ""),
                trade.trade().isCondor() ? "condor" : "hedge " + BookPageFactory.name(trade), BookPageFactory.detail(trade),
                trade.size(), BookLedger.day(trade.openedAt()), trade.closedAt().map(BookLedger::day).orElse(null),
                trade.settled() ? "yes" : "no", trade.credit(), trade.received(), trade.realised(), trade.fees(), trade.net(),
                trade.legs().get(0).instrument().expiry() == null ? "no" : "yes",
                plan.map(found -> found.session()).orElse(null), plan.map(found -> found.tier()).orElse(null),
                plan.map(found -> found.credit()).orElse(null)));
    }
}
