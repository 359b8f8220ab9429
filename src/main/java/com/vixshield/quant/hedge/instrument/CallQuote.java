package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.VixSnapshot;

/**
 * Holds the market of one VIX call; prices in VIX points.
 *
 * @param bidSize contracts wanted at the bid, where the feed has them
 */
public record CallQuote(LocalDate expiry, double strike, double bid, double ask, OptionalLong bidSize, long openInterest,
        long volume) {

    /** The calls of a snapshot; prices that are no market (negative, crossed, not numbers) are left out. */
    public static List<CallQuote> of(VixSnapshot snapshot) {
        return snapshot.options().stream().filter(CallQuote::isCall).map(quote -> {
            OptionQuote q = quote.option();
            return new CallQuote(q.expiry(), q.strike(), q.bid(), q.ask(), quote.bidSize(), q.openInterest(), q.volume());
        }).toList();
    }

    private static boolean isCall(VixSnapshot.Quote quote) {
        OptionQuote q = quote.option();
        return q.right() == PutCall.CALL && q.root().startsWith("VIX") && q.bid() >= 0 && q.ask() > 0 && q.ask() >= q.bid()
                && Double.isFinite(q.ask());
    }
}
