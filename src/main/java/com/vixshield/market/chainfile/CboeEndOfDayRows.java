package com.vixshield.market.chainfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

import com.vixshield.quant.chain.PutCall;

/**
 * Reads the end-of-day summary of Cboe DataShop, with or without calculations: a line for each option with the quotes of two
 * clocks. Those of 15:45 are taken, which on early closes since 5 February 2020 are of 12:45.
 */
final class CboeEndOfDayRows implements RowReader {

    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(15);
    private static final LocalDate HALF_DAYS_AT_1245 = LocalDate.of(2020, 2, 5);

    private final int symbol;
    private final int day;
    private final int underlying;
    private final int bid;
    private final int ask;
    private final int size;
    private final CboeOptionColumns option;

    CboeEndOfDayRows(DelimitedLines header) {
        symbol = header.at("underlying_symbol");
        day = header.at("quote_date");
        underlying = header.maybe("active_underlying_price_1545");
        bid = header.at("bid_1545");
        ask = header.at("ask_1545");
        size = header.maybe("bid_size_1545");
        option = new CboeOptionColumns(header);
    }

    @Override
    public int options() {
        return 1;
    }

    @Override
    public void read(DelimitedLines row, QuoteSink sink) {
        if (!row.is(symbol, "^SPX")) {
            throw new ChainRowException(RowReason.OTHER_UNDERLYING);
        }
        LocalDate session = row.date(day);
        QuoteWindow window = sink.window(session);
        option.require(row, window);
        if (window.early() && session.isBefore(HALF_DAYS_AT_1245)) {
            throw new ChainRowException(RowReason.HALF_DAY);
        }
        Instant quoted = window.close().minus(BEFORE_CLOSE);
        double level = QuoteSink.level(row.maybeNumber(underlying));
        PutCall right = option.right(row);
        sink.take(window, quoted, level, row.line(), () -> new QuoteSink.Option(right, option.strike(row),
                row.maybeNumber(bid), row.maybeNumber(ask), option.volume(row), option.openInterest(row),
                size < 0 ? OptionalLong.empty() : OptionalLong.of(row.count(size))));
    }
}
