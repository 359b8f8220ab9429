package com.vixshield.market.chainfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.OptionalLong;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/** Reads the intervals of Cboe DataShop: a line for each option and time, Eastern without a zone, the end of its interval. */
final class CboeIntervalRows implements RowReader {

    private final int symbol;
    private final int time;
    private final int underlying;
    private final int bid;
    private final int ask;
    private final int size;
    private final CboeOptionColumns option;
    private String written = "";
    private Instant moment;

    CboeIntervalRows(DelimitedLines header) {
        symbol = header.at("underlying_symbol");
        time = header.at("quote_datetime");
        underlying = header.maybe("active_underlying_price");
        bid = header.at("bid");
        ask = header.at("ask");
        size = header.maybe("bid_size");
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
        QuoteWindow window = sink.window(row.date(time));
        option.require(row, window);
        Instant quoted = moment(row.text(time));
        QuoteSink.require(quoted, window);
        double level = QuoteSink.level(row.maybeNumber(underlying));
        PutCall right = option.right(row);
        sink.take(window, quoted, level, row.line(), () -> new QuoteSink.Option(right, option.strike(row),
                row.maybeNumber(bid), row.maybeNumber(ask), option.volume(row), option.openInterest(row),
                size < 0 ? OptionalLong.empty() : OptionalLong.of(row.count(size))));
    }

    private Instant moment(String text) {
        if (!text.equals(written)) {
            moment = eastern(text);
            written = text;
        }
        return moment;
    }

    /** 2026-05-14 10:15:00, or with a T between. */
    static Instant eastern(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(SessionCalendar.NEW_YORK).toInstant();
        } catch (DateTimeException e) {
            throw new ChainRowException(RowReason.NO_TIME);
        }
    }
}
