package com.vixshield.market.chainfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

import com.vixshield.quant.chain.PutCall;

/**
 * Reads the near-close file of ORATS: a line for each strike with the symbols of both options, taken 14 minutes before the close.
 * The symbols must say what the columns say.
 */
final class OratsFileRows implements RowReader {

    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(14);

    private final int ticker;
    private final int day;
    private final int expiry;
    private final int strike;
    private final int underlying;
    private final int[] symbol;
    private final int[] bid;
    private final int[] ask;
    private final int[] volume;
    private final int[] interest;

    OratsFileRows(DelimitedLines header) {
        ticker = header.at("ticker");
        day = header.at("trade_date");
        expiry = header.at("expirdate");
        strike = header.at("strike");
        underlying = header.maybe("spot_px");
        symbol = new int[]{header.at("popra"), header.at("copra")};
        bid = new int[]{header.at("pbidpx"), header.at("cbidpx")};
        ask = new int[]{header.at("paskpx"), header.at("caskpx")};
        volume = new int[]{header.maybe("pvolu"), header.maybe("cvolu")};
        interest = new int[]{header.maybe("poi"), header.maybe("coi")};
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
        LocalDate session = row.date(day);
        QuoteWindow window = sink.window(session);
        LocalDate expires = row.date(expiry);
        QuoteSink.require(expires, window);
        Instant quoted = window.close().minus(BEFORE_CLOSE);
        double level = QuoteSink.level(row.maybeNumber(underlying));
        double price = row.number(strike);
        for (PutCall right : PutCall.values()) {
            int side = right == PutCall.PUT ? 0 : 1;
            sink.take(window, quoted, level, row.line(), () -> {
                QuoteSink.requireRoot(OccSymbol.rootOf(row.text(symbol[side]), expires, right, price));
                return new QuoteSink.Option(right, price, row.maybeNumber(bid[side]), row.maybeNumber(ask[side]),
                        row.count(volume[side]), row.count(interest[side]), OptionalLong.empty());
            });
        }
    }
}
