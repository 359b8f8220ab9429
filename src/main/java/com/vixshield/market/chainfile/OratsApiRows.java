package com.vixshield.market.chainfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/**
 * Reads "strikes" of the ORATS data API as CSV: a line for each strike, its time Eastern in its trade date (one-minute history) or
 * its snapshot time. Whether it settles in the morning stands in expiryTod, which older files lack.
 */
final class OratsApiRows implements RowReader {

    private final int ticker;
    private final int day;
    private final int time;
    private final int expiry;
    private final int settles;
    private final int strike;
    private final int underlying;
    private final int[] bid;
    private final int[] ask;
    private final int[] size;
    private final int[] volume;
    private final int[] interest;

    OratsApiRows(DelimitedLines header) {
        ticker = header.at("ticker");
        day = header.at("tradedate");
        time = header.maybe("snapshotesttime");
        expiry = header.at("expirdate");
        settles = header.maybe("expirytod");
        strike = header.at("strike");
        underlying = header.maybe("spotprice");
        bid = new int[]{header.at("putbidprice"), header.at("callbidprice")};
        ask = new int[]{header.at("putaskprice"), header.at("callaskprice")};
        size = new int[]{header.maybe("putbidsize"), header.maybe("callbidsize")};
        volume = new int[]{header.maybe("putvolume"), header.maybe("callvolume")};
        interest = new int[]{header.maybe("putopeninterest"), header.maybe("callopeninterest")};
    }

    @Override
    public int options() {
        return 2;
    }

    @Override
    public void read(DelimitedLines row, QuoteSink sink) {
        if (!row.is(ticker, "SPX")) {
            throw new ChainRowException(RowReason.OTHER_UNDERLYING);
        }
        String written = row.text(day);
        boolean minute = written.matches("\\d{12}");
        LocalDate session = minute ? DelimitedLines.compactDate(written.substring(0, 8)) : row.date(day);
        QuoteWindow window = sink.window(session);
        QuoteSink.require(row.date(expiry), window);
        Instant quoted = at(session, minute ? written.substring(8) : time < 0 ? "" : row.text(time));
        QuoteSink.require(quoted, window);
        requireAtClose(row, window);
        double level = QuoteSink.level(row.maybeNumber(underlying));
        double price = row.number(strike);
        for (PutCall right : PutCall.values()) {
            int side = right == PutCall.PUT ? 0 : 1;
            sink.take(window, quoted, level, row.line(), () -> new QuoteSink.Option(right, price,
                    row.maybeNumber(bid[side]), row.maybeNumber(ask[side]), row.count(volume[side]), row.count(interest[side]),
                    size[side] < 0 ? OptionalLong.empty() : OptionalLong.of(row.count(size[side]))));
        }
    }

    private void requireAtClose(DelimitedLines row, QuoteWindow window) {
        if (settles < 0 || row.isEmpty(settles)) {
            QuoteSink.requireOneContract(window);
        } else if (row.is(settles, "AM")) {
            throw new ChainRowException(RowReason.MORNING_ROOT);
        } else if (!row.is(settles, "PM")) {
            throw new ChainRowException(RowReason.AM_OR_PM);
        }
    }

    /** Of HHMM; a data frame may have lost the leading 0 of a time before ten. */
    private static Instant at(LocalDate session, String hhmm) {
        try {
            if (hhmm.matches("\\d{3,4}")) {
                int number = Integer.parseInt(hhmm);
                return session.atTime(LocalTime.of(number / 100, number % 100)).atZone(SessionCalendar.NEW_YORK).toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new ChainRowException(RowReason.NO_TIME);
    }
}
