package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;
import com.vixshield.quant.pricing.ImpliedVolatility;

/**
 * Prices a VIX call by its own quote, undiscounted on the VX forward of its expiry like the model beside it. It is valued
 * at the mid; the way to the ask is slippage of the purchase.
 *
 * @param mid VIX points
 * @param halfSpread VIX points
 * @param volatility that the mid implies, decimal a year
 * @param delta forward delta of that volatility
 */
record QuotedCall(double strike, double mid, double halfSpread, double volatility, double delta) {

    /** Quotes that miss the wanted delta by more do not reach it: a lone far strike must not choose itself. */
    private static final double WIDEST_MISS = 0.10;
    private static final double DAYS_PER_YEAR = 365;

    /** The quoted strike whose own delta is nearest the target, ties further out; empty where no quote comes near it. */
    static Optional<QuotedCall> nearest(List<CallQuote> quotes, LocalDate expiry, double forward, int days, double target) {
        QuotedCall best = null;
        for (CallQuote quote : quotes) {
            QuotedCall call = quote.expiry().equals(expiry) ? of(quote, forward, days) : null;
            if (call != null && Math.abs(call.delta - target) <= WIDEST_MISS && (best == null || call.nearer(best, target))) {
                best = call;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What is quoted of one contract; empty without a bid or with a mid that no volatility explains. */
    static Optional<QuotedCall> of(List<CallQuote> quotes, HedgeContract.Call contract, double forward, int days) {
        return quotes.stream().filter(q -> q.expiry().equals(contract.expiry()) && q.strike() == contract.strike()).findFirst()
                .map(quote -> of(quote, forward, days));
    }

    private boolean nearer(QuotedCall other, double target) {
        double difference = Math.abs(delta - target) - Math.abs(other.delta - target);
        return difference < 0 || difference == 0 && strike > other.strike;
    }

    /** Null when it has no volatility. */
    private static QuotedCall of(CallQuote quote, double forward, int days) {
        double mid = 0.5 * (quote.bid() + quote.ask());
        if (!(quote.bid() > 0 && quote.strike() > 0 && forward > 0 && days > 0)) {
            return null;
        }
        double s = ImpliedVolatility.stdevOrNone(PutCall.CALL, forward, quote.strike(), mid);
        return s > 0
                ? new QuotedCall(quote.strike(), mid, 0.5 * (quote.ask() - quote.bid()), s / Math.sqrt(days / DAYS_PER_YEAR),
                        Black76.delta(PutCall.CALL, forward, quote.strike(), s))
                : null;
    }
}
