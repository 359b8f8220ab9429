package com.vixshield.quant.volatility;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ChainIndex;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.chain.QuoteRules;

/**
 * Computes the 30-day volatility index from a full chain, by Cboe's published method (Volatility Index Methodology: VIX):
 * the two Friday expiries around 30 days, AM-settled SPX on third Fridays and SPXW on the others, interpolated in total
 * variance.
 */
public final class CboeVix {

    private static final double MINUTES_A_DAY = 1440;
    private static final double DAYS_A_YEAR = 365;
    private static final String CLOSE = "close";
    private static final String NO_OFFICIAL = "not available: no official VIX of the session";
    private static final String INTRADAY = "not available: quotes of the day, and no index of their moment";

    private final ChainIndex index;
    private final ChainSnapshot chain;
    private final double rate;
    private final QuoteRules quotes;
    private final SmileRules rules;

    /** @param rate simple, decimal */
    public CboeVix(ChainIndex index, double rate, QuoteRules quotes, SmileRules rules) {
        this.index = index;
        this.chain = index.chain();
        this.rate = rate;
        this.quotes = quotes;
        this.rules = rules;
    }

    /**
     * Empty when one of the two terms is not in the chain or has no usable strip.
     *
     * @param official close of the session, vol points
     * @param atQuotes index at the moment of the quotes, vol points
     */
    public Optional<VixSelftest> selftest(OptionalDouble official, OptionalDouble atQuotes) {
        LocalDate friday = chain.session().plusDays(rules.vixNearest()).with(nextOrSame(DayOfWeek.FRIDAY));
        Optional<VixSelftest.Term> first = term(friday);
        Optional<VixSelftest.Term> second = term(friday.plusWeeks(1));
        return first.flatMap(a -> second.map(b -> compare(a, b, official, atQuotes)));
    }

    private static boolean third(LocalDate friday) {
        return friday.getDayOfMonth() > 14 && friday.getDayOfMonth() < 22;
    }

    /** When the exchange is closed on the Friday, what would expire then expires the day before, by the same clock. */
    private Optional<VixSelftest.Term> term(LocalDate friday) {
        String root = third(friday) ? "SPX" : "SPXW";
        LocalDate expiry = index.lists(root, friday) ? friday : friday.minusDays(1);
        double days = days(expiry.atTime(third(friday) ? rules.morningSettlement() : rules.afternoonSettlement()));
        VixTerm term = VixTerm.of(QuoteHygiene.clean(index, root, expiry, quotes), days / DAYS_A_YEAR, rate);
        OptionalDouble variance = term == null ? OptionalDouble.empty() : term.variance();
        return variance.isEmpty()
                ? Optional.empty()
                : Optional.of(new VixSelftest.Term(days, expiry, root, term.forward(), variance.getAsDouble()));
    }

    private double days(LocalDateTime settlement) {
        return Duration.between(chain.quoteInstant(), settlement.atZone(rules.zone())).toMinutes() / MINUTES_A_DAY;
    }

    private VixSelftest compare(VixSelftest.Term near, VixSelftest.Term next, OptionalDouble close, OptionalDouble atQuotes) {
        double share = (next.days() - rules.vixDays()) / (next.days() - near.days());
        double total = near.days() * near.variance() * share + next.days() * next.variance() * (1 - share);
        double vix = 100 * Math.sqrt(total / rules.vixDays());
        boolean atClose = chain.snapshot().equals(CLOSE);
        OptionalDouble official = atClose ? close : atQuotes;
        OptionalDouble difference = official.isPresent()
                ? OptionalDouble.of(vix - official.getAsDouble())
                : OptionalDouble.empty();
        return new VixSelftest(vix, near, next, close, atQuotes, difference,
                official.isPresent() ? Optional.empty() : Optional.of(atClose ? NO_OFFICIAL : INTRADAY),
                official.isPresent() && Math.abs(difference.getAsDouble()) > tolerance(atClose, official.getAsDouble()));
    }

    private double tolerance(boolean atClose, double official) {
        return atClose ? rules.vixWarning() : rules.vixIntradayWarning() * official;
    }
}
