package com.vixshield.market.chainfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/** Reads the end of day of ThetaData, version 2: dates as whole numbers, strikes in thousandths, milliseconds since midnight. */
final class OldThetaRows implements RowReader {

    private static final double THOUSANDTHS = 1000;
    private static final int DAY = 24 * 60 * 60 * 1000;

    private final int root;
    private final int day;
    private final int time;
    private final int expiry;
    private final int strike;
    private final int right;
    private final int bid;
    private final int ask;
    private final int size;
    private final int volume;

    OldThetaRows(DelimitedLines header) {
        root = header.at("root");
        day = header.at("date");
        time = header.at("ms_of_day");
        expiry = header.at("expiration");
        strike = header.at("strike");
        right = header.at("right");
        bid = header.at("bid");
        ask = header.at("ask");
        size = header.maybe("bid_size");
        volume = header.maybe("volume");
    }

    @Override
    public int options() {
        return 1;
    }

    @Override
    public void read(DelimitedLines row, QuoteSink sink) {
        ThetaRows.requireSpx(row, root);
        LocalDate session = DelimitedLines.compactDate(row.text(day));
        QuoteWindow window = sink.window(session);
        QuoteSink.require(DelimitedLines.compactDate(row.text(expiry)), window);
        double milliseconds = row.maybeNumber(time);
        if (!(milliseconds > 0 && milliseconds < DAY)) {
            throw new ChainRowException(RowReason.NO_TIME);
        }
        Instant quoted = window.notAfterLast(session.atTime(LocalTime.ofNanoOfDay((long) milliseconds * 1_000_000))
                .atZone(SessionCalendar.NEW_YORK).toInstant());
        QuoteSink.require(quoted, window);
        PutCall side = CboeOptionColumns.rightOf(row, right, "P", "C");
        sink.take(window, quoted, Double.NaN, row.line(), () -> new QuoteSink.Option(side, row.number(strike) / THOUSANDTHS,
                row.maybeNumber(bid), row.maybeNumber(ask), row.count(volume), 0,
                size < 0 ? OptionalLong.empty() : OptionalLong.of(row.count(size))));
    }
}
