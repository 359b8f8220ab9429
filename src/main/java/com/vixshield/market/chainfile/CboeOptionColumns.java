package com.vixshield.market.chainfile;

import com.vixshield.quant.chain.PutCall;

/** Finds the columns that both layouts of Cboe DataShop have in common. */
final class CboeOptionColumns {

    private final int root;
    private final int expiry;
    private final int strike;
    private final int type;
    private final int volume;
    private final int interest;

    CboeOptionColumns(DelimitedLines header) {
        root = header.at("root");
        expiry = header.at("expiration");
        strike = header.at("strike");
        type = header.at("option_type");
        volume = header.maybe("trade_volume");
        interest = header.maybe("open_interest");
    }

    void require(DelimitedLines row, QuoteWindow window) {
        QuoteSink.require(row.date(expiry), window);
        QuoteSink.requireRoot(row.text(root));
    }

    PutCall right(DelimitedLines row) {
        return rightOf(row, type, "P", "C");
    }

    static PutCall rightOf(DelimitedLines row, int field, String put, String call) {
        if (row.is(field, put)) {
            return PutCall.PUT;
        }
        if (row.is(field, call)) {
            return PutCall.CALL;
        }
        throw new ChainRowException(RowReason.NO_RIGHT);
    }

    double strike(DelimitedLines row) {
        return row.number(strike);
    }

    long volume(DelimitedLines row) {
        return row.count(volume);
    }

    long openInterest(DelimitedLines row) {
        return row.count(interest);
    }
}
