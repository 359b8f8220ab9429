package com.vixshield.quant.volatility;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.chain.QuoteRules;

/**
 * The 30-day volatility index from a full chain, by Cboe's published method (Volatility Index Methodology: VIX): the two Friday
 * expiries
 * around 30 days, AM-settled SPX on third Fridays and SPXW on the others, interpolated in total variance.
 */
public final class CboeVix {

    private static final double MINUTES_A_DAY = 1440;
    private static final double DAYS_A_YEAR = 365;

    private final ChainSnapshot chain;
    private final double rate;
    private final QuoteRules quotes;
    private final SmileRules rules;

    /** @param rate simple, decimal */
    public CboeVix(ChainSnapshot chain, double rate, QuoteRules quotes, SmileRules rules) {
        this.chain = chain;
        this.rate = rate;
        this.quotes = quotes;
        this.rules = rules;
    }

    /** Empty when one of the two terms is not in the chain or has no usable strip. */
    public Optional<VixSelftest> selftest(OptionalDouble official) {
        LocalDate near = null;
        LocalDate next = null;
        for (LocalDate friday : fridays()) {
            if (days(friday) <= rules.vixDays()) {
                near = friday;
            } else if (next == null) {
                next = friday;
            }
        }
        if (near == null || next == null) {
            return Optional.empty();
        }
        Optional<VixSelftest.Term> first = term(near);
        Optional<VixSelftest.Term> second = term(next);
        return first.flatMap(a -> second.map(b -> compare(a, b, official)));
    }

    private TreeSet<LocalDate> fridays() {
        TreeSet<LocalDate> fridays = new TreeSet<>();
        LocalDate before = null;
        for (OptionQuote quote : chain.quotes()) {
            LocalDate expiry = quote.expiry();
            if (!expiry.equals(before)) {
                before = expiry;
                if (expiry.getDayOfWeek() == DayOfWeek.FRIDAY && days(expiry) > rules.vixNearest()
                        && days(expiry) < rules.vixFurthest()) {
                    fridays.add(expiry);
                }
            }
        }
        return fridays;
    }

    private static boolean third(LocalDate friday) {
        return friday.getDayOfMonth() > 14 && friday.getDayOfMonth() < 22;
    }

    private double days(LocalDate expiry) {
        var settlement = expiry.atTime(third(expiry) ? rules.morningSettlement() : rules.afternoonSettlement());
        return Duration.between(chain.quoteInstant(), settlement.atZone(rules.zone())).toMinutes() / MINUTES_A_DAY;
    }

    private Optional<VixSelftest.Term> term(LocalDate expiry) {
        String root = third(expiry) ? "SPX" : "SPXW";
        ExpiryChain clean = QuoteHygiene.clean(chain, root, expiry, quotes);
        VixTerm term = VixTerm.of(clean, days(expiry) / DAYS_A_YEAR, rate);
        OptionalDouble variance = term == null ? OptionalDouble.empty() : term.variance();
        return variance.isEmpty() ? Optional.empty()
                : Optional.of(new VixSelftest.Term(days(expiry), expiry, root, term.forward(), variance.getAsDouble()));
    }

    private VixSelftest compare(VixSelftest.Term near, VixSelftest.Term next, OptionalDouble official) {
        double share = (next.days() - rules.vixDays()) / (next.days() - near.days());
        double total = near.days() * near.variance() * share + next.days() * next.variance() * (1 - share);
        double vix = 100 * Math.sqrt(total / rules.vixDays());
        OptionalDouble difference = official.isPresent() ? OptionalDouble.of(vix - official.getAsDouble()) : official;
        return new VixSelftest(vix, near, next, official, difference,
                difference.isPresent() && Math.abs(difference.getAsDouble()) > rules.vixWarning());
    }
}
