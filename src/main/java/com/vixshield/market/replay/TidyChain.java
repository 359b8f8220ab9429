package com.vixshield.market.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.QuoteTable;
import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.OddRows;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.UnderlyingLevel;

/**
 * Parses a chain with one contract per row and its session and snapshot ("close" or the page's HHMM) in the first columns.
 * The rows were made from Cboe's quote table, so their quotes have its delay.
 */
final class TidyChain {

    private static final Duration DELAY = QuoteTable.DELAY;
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");

    private final CsvRows rows;
    private final CsvColumns columns;
    private final List<OptionQuote> quotes = new ArrayList<>(20_000);
    private LocalDate session;
    private String expiryText = "";
    private LocalDate expiry;
    private String snapshot;
    private double last;
    private final OddRows odd = new OddRows();
    private int rowsRead;

    private TidyChain(DataFile file) {
        rows = new CsvRows(file);
        columns = CsvColumns.read(rows, "session", "snapshot", "underlying_last", "expiry", "root", "right", "strike", "bid",
                "ask", "volume", "open_interest");
        if (!rows.next()) {
            throw rows.refuse("no option rows");
        }
        rows.requireSize(columns.size());
        session = rows.isoDate(columns.at("session"));
        snapshot = rows.text(columns.at("snapshot"));
        last = level();
    }

    private double level() {
        try {
            return rows.number(columns.at("underlying_last"));
        } catch (MarketDataException e) {
            return Double.NaN;
        }
    }

    static ChainSnapshot read(DataFile file, TradingHours hours) {
        TidyChain chain = new TidyChain(file);
        chain.readQuotes();
        chain.odd.judge(chain.rowsRead);
        if (chain.quotes.isEmpty()) {
            throw chain.rows.refuse("no option rows");
        }
        ChainSnapshot read = new ChainSnapshot(chain.session, chain.snapshot, chain.quoteInstant(hours), chain.last,
                chain.quotes);
        return UnderlyingLevel.judged(chain.odd.summary(chain.rowsRead).map(read::withUnreadable).orElse(read));
    }

    /** @throws DateTimeException when the snapshot is neither "close" nor a time */
    static Instant quoteInstant(LocalDate session, String snapshot, TradingHours hours) {
        if (snapshot.equals("close")) {
            return hours.lastQuote(session);
        }
        Instant page = session.atTime(LocalTime.parse(snapshot, HHMM)).atZone(SessionCalendar.NEW_YORK).toInstant();
        return hours.quoteInstant(page, DELAY);
    }

    private Instant quoteInstant(TradingHours hours) {
        try {
            return quoteInstant(session, snapshot, hours);
        } catch (DateTimeException e) {
            throw rows.refuse("not a snapshot (close or HHMM): " + snapshot);
        }
    }

    private void readQuotes() {
        String sessionText = rows.text(columns.at("session"));
        do {
            rowsRead++;
            try {
                readQuote(sessionText);
            } catch (MarketDataException e) {
                odd.add(e);
            }
        } while (rows.next());
    }

    private void readQuote(String sessionText) {
        int sessionAt = columns.at("session");
        int expiryAt = columns.at("expiry");
        rows.requireSize(columns.size());
        if (rows.oneOf(sessionAt, sessionText) == null) {
            throw rows.refuse("a row of another session: " + rows.text(sessionAt));
        }
        if (rows.oneOf(expiryAt, expiryText) == null) {
            expiry = rows.isoDate(expiryAt);
            expiryText = rows.text(expiryAt);
        }
        quotes.add(quote());
    }

    private OptionQuote quote() {
        String root = rows.oneOf(columns.at("root"), "SPXW", "SPX", "XSP", "VIX", "VIXW");
        String right = rows.oneOf(columns.at("right"), "P", "C");
        double strike = rows.number(columns.at("strike"));
        if (root == null || right == null || !(strike > 0)) {
            throw rows.refuse("root, right or strike of no known option");
        }
        return new OptionQuote(root, expiry, right.equals("P") ? PutCall.PUT : PutCall.CALL, strike,
                rows.number(columns.at("bid")), rows.number(columns.at("ask")), rows.count(columns.at("volume")),
                rows.count(columns.at("open_interest")), null);
    }
}
