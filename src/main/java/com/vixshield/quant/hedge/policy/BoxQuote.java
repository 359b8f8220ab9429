package com.vixshield.quant.hedge.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.hedge.parameters.SecondEngineParameters;

/**
 * Computes what a bought box spread of the chain would earn: it pays its width for certain, so its price is a loan to the
 * market.
 *
 * @param low strike of the bought call and the sold put
 * @param high strike of the sold call and the bought put
 * @param yieldAtMid decimal a year, continuous, if all four legs trade at their mids
 * @param yieldAtQuotes if all four are bought at the ask and sold at the bid
 */
public record BoxQuote(LocalDate expiry, double low, double high, double yieldAtMid, double yieldAtQuotes) {

    private static final double DAYS_A_YEAR = 365;

    /** The widest box within the reach of the listed expiry nearest to the wanted days; empty where no such box is quoted. */
    public static Optional<BoxQuote> of(ChainSnapshot chain, QuoteRules quotes, SecondEngineParameters rule) {
        LocalDate wanted = chain.session().plusDays(rule.boxDays());
        return chain.quotes().stream().filter(q -> q.root().equals("SPX") || q.root().equals("SPXW"))
                .filter(q -> ChronoUnit.DAYS.between(chain.session(), q.expiry()) >= rule.leastBoxDays())
                .min(Comparator.comparingLong(q -> Math.abs(ChronoUnit.DAYS.between(wanted, q.expiry()))))
                .flatMap(q -> widest(QuoteHygiene.clean(chain, q.root(), q.expiry(), quotes), chain, q.expiry(), rule));
    }

    private static Optional<BoxQuote> widest(ExpiryChain strikes, ChainSnapshot chain, LocalDate expiry,
            SecondEngineParameters rule) {
        int low = -1;
        int high = -1;
        for (int i = 0; i < strikes.size(); i++) {
            double distance = strikes.strike(i) / chain.underlyingLast() - 1;
            if (Math.abs(distance) <= rule.boxReach() && strikes.bothBidden(i)) {
                low = low < 0 ? i : low;
                high = i;
            }
        }
        double years = ChronoUnit.DAYS.between(chain.session(), expiry) / DAYS_A_YEAR;
        return low == high ? Optional.empty() : of(strikes, low, high, expiry, years);
    }

    private static Optional<BoxQuote> of(ExpiryChain strikes, int low, int high, LocalDate expiry, double years) {
        double width = strikes.strike(high) - strikes.strike(low);
        double mid = strikes.mid(PutCall.CALL, low) - strikes.mid(PutCall.CALL, high) + strikes.mid(PutCall.PUT, high)
                - strikes.mid(PutCall.PUT, low);
        double paid = strikes.ask(PutCall.CALL, low) - strikes.bid(PutCall.CALL, high) + strikes.ask(PutCall.PUT, high)
                - strikes.bid(PutCall.PUT, low);
        return mid > 0 && paid > 0 && width > 0 && Double.isFinite(paid)
                ? Optional.of(new BoxQuote(expiry, strikes.strike(low), strikes.strike(high),
                        IdleCash.boxYield(mid, width, years), IdleCash.boxYield(paid, width, years)))
                : Optional.empty();
    }
}
