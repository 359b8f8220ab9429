package com.vixshield.market.chainfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/**
 * Reads OptionsDX: a line for each strike with both sides, New York dates beside UTC epochs, no root and no open interest. On a
 * third Friday nothing tells the option that settles in the morning from the one that settles at the close.
 */
final class OptionsDxRows implements RowReader {

    private final int at;
    private final int day;
    private final int underlying;
    private final int expiry;
    private final int strike;
    private final int[] bid;
    private final int[] ask;
    private final int[] size;
    private final int[] volume;

    OptionsDxRows(DelimitedLines header) {
        at = header.at("quote_unixtime");
        day = header.at("quote_date");
        underlying = header.at("underlying_last");
        expiry = header.at("expire_date");
        strike = header.at("strike");
        bid = new int[]{header.at("p_bid"), header.at("c_bid")};
        ask = new int[]{header.at("p_ask"), header.at("c_ask")};
        size = new int[]{header.maybe("p_size"), header.maybe("c_size")};
        volume = new int[]{header.maybe("p_volume"), header.maybe("c_volume")};
    }

    @Override
    public int options() {
        return 2;
    }

    @Override
    public void read(DelimitedLines row, QuoteSink sink) {
        LocalDate session = row.date(day);
        QuoteWindow window = sink.window(session);
        QuoteSink.require(row.date(expiry), window);
        double seconds = row.maybeNumber(at);
        if (!(seconds > 0 && seconds < 1e11)) {
            throw new ChainRowException(RowReason.NO_TIME);
        }
        Instant written = Instant.ofEpochSecond((long) seconds);
        if (!written.atZone(SessionCalendar.NEW_YORK).toLocalDate().equals(session)) {
            throw new ChainRowException(RowReason.CLOCKS);
        }
        Instant quoted = window.notAfterLast(written);
        QuoteSink.require(quoted, window);
        double level = QuoteSink.level(row.number(underlying));
        QuoteSink.requireOneContract(window);
        double price = row.number(strike);
        for (PutCall right : PutCall.values()) {
            int side = right == PutCall.PUT ? 0 : 1;
            sink.take(window, quoted, level, row.line(), () -> new QuoteSink.Option(right, price,
                    row.maybeNumber(bid[side]), row.maybeNumber(ask[side]), row.count(volume[side]), 0,
                    bidSize(row, size[side])));
        }
    }

    /** Of "12 x 14", bid by ask. */
    private static OptionalLong bidSize(DelimitedLines row, int field) {
        if (field < 0) {
            return OptionalLong.empty();
        }
        String text = row.text(field);
        int cross = text.indexOf('x');
        String contracts = cross < 0 ? "" : text.substring(0, cross).strip();
        return contracts.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(contracts)) : OptionalLong.empty();
    }
}
