package com.vixshield.market.chainfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

/** Checks what all layouts have in common, and passes the quotes on that can be used. */
final class QuoteSink {

    private static final String ROOT = "SPXW";
    private static final double LOWEST_INDEX = 200;
    private static final double HIGHEST_INDEX = 100_000;
    private static final double FARTHEST_STRIKE = 10;

    private final SessionCalendar calendar;
    private final Consumer<ChainFileQuote> quotes;
    private final RowTally tally;
    private final Map<LocalDate, QuoteWindow> windows = new HashMap<>();

    QuoteSink(SessionCalendar calendar, RowTally tally, Consumer<ChainFileQuote> quotes) {
        this.calendar = calendar;
        this.tally = tally;
        this.quotes = quotes;
    }

    QuoteWindow window(LocalDate session) {
        QuoteWindow window = windows.computeIfAbsent(session, day -> QuoteWindow.of(day, calendar));
        if (window == null) {
            throw new ChainRowException(RowReason.NO_SESSION);
        }
        return window;
    }

    /** The index level as the file tells it; NaN and 0 stand for none. */
    static double level(double underlying) {
        if (Double.isNaN(underlying) || underlying == 0) {
            return Double.NaN;
        }
        if (underlying < LOWEST_INDEX || underlying > HIGHEST_INDEX) {
            throw new ChainRowException(RowReason.LEVEL);
        }
        return underlying;
    }

    static void require(LocalDate expiry, QuoteWindow window) {
        if (!expiry.equals(window.expiry())) {
            throw new ChainRowException(RowReason.OTHER_EXPIRY);
        }
    }

    static void require(Instant quotedAt, QuoteWindow window) {
        if (quotedAt.isBefore(window.from()) || quotedAt.isAfter(window.last())) {
            throw new ChainRowException(RowReason.OTHER_TIME);
        }
    }

    /** @param root as written */
    static void requireRoot(String root) {
        if (!root.equals(ROOT)) {
            throw new ChainRowException(RowReason.MORNING_ROOT);
        }
    }

    /** Of a file that does not tell the root. */
    static void requireOneContract(QuoteWindow window) {
        if (window.monthly()) {
            throw new ChainRowException(RowReason.AM_OR_PM);
        }
    }

    /** One option of a row that has passed the checks above; what is wrong with it costs the row's other option nothing. */
    void take(QuoteWindow window, Instant quotedAt, double underlying, int line, Supplier<Option> row) {
        try {
            Option option = row.get();
            check(window, underlying, option);
            tally.kept(window.session(), option.bid() > 0);
            quotes.accept(new ChainFileQuote(window.session(), quotedAt, underlying,
                    new OptionQuote(ROOT, window.expiry(), option.right(), option.strike(), option.bid(), option.ask(),
                            option.volume(), option.openInterest(), null, option.bidSize())));
        } catch (ChainRowException e) {
            tally.add(e.reason(), 1, line);
        }
    }

    private static void check(QuoteWindow window, double underlying, Option option) {
        if (!window.listed()) {
            throw new ChainRowException(RowReason.NOT_LISTED);
        }
        if (!(option.strike() > 0)) {
            throw new ChainRowException(RowReason.NO_NUMBER);
        }
        if (option.strike() > FARTHEST_STRIKE * (Double.isNaN(underlying) ? HIGHEST_INDEX / 20 : underlying)) {
            throw new ChainRowException(RowReason.STRIKE);
        }
        if (option.bid() < 0 || option.ask() < 0) {
            throw new ChainRowException(RowReason.NEGATIVE);
        }
        if (!(option.ask() > 0)) {
            throw new ChainRowException(RowReason.NO_QUOTE);
        }
        if (option.bid() > option.ask()) {
            throw new ChainRowException(RowReason.CROSSED);
        }
    }

    /**
     * What a row says of one option.
     *
     * @param bid points; NaN where the field is empty
     */
    record Option(PutCall right, double strike, double bid, double ask, long volume, long openInterest, OptionalLong bidSize) {

        Option {
            bid = Double.isNaN(bid) ? 0 : bid;
        }
    }
}
