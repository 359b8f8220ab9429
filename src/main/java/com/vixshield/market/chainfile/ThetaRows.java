package com.vixshield.market.chainfile;

import java.time.Instant;
import java.util.OptionalLong;

import com.vixshield.quant.chain.PutCall;

/**
 * Reads the end of day of ThetaData, version 3: a line for each option, strikes in dollars, made some time after the close,
 * Eastern without a zone; the quote is the last of the session. Open interest comes in another file.
 */
final class ThetaRows implements RowReader {

    private final int symbol;
    private final int created;
    private final int underlying;
    private final int expiry;
    private final int strike;
    private final int right;
    private final int bid;
    private final int ask;
    private final int size;
    private final int volume;

    ThetaRows(DelimitedLines header) {
        symbol = header.at("symbol");
        created = header.at("created");
        underlying = header.maybe("underlying_price");
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
        requireSpx(row, symbol);
        QuoteWindow window = sink.window(row.date(created));
        QuoteSink.require(row.date(expiry), window);
        Instant quoted = window.notAfterLast(CboeIntervalRows.eastern(row.text(created)));
        QuoteSink.require(quoted, window);
        double level = QuoteSink.level(row.maybeNumber(underlying));
        PutCall side = CboeOptionColumns.rightOf(row, right, "PUT", "CALL");
        sink.take(window, quoted, level, row.line(), () -> new QuoteSink.Option(side, row.number(strike),
                row.maybeNumber(bid), row.maybeNumber(ask), row.count(volume), 0,
                size < 0 ? OptionalLong.empty() : OptionalLong.of(row.count(size))));
    }

    static void requireSpx(DelimitedLines row, int root) {
        if (row.is(root, "SPX")) {
            throw new ChainRowException(RowReason.MORNING_ROOT);
        }
        if (!row.is(root, "SPXW")) {
            throw new ChainRowException(RowReason.OTHER_UNDERLYING);
        }
    }
}
