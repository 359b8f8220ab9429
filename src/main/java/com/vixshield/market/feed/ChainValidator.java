package com.vixshield.market.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vixshield.market.TradingHours;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/**
 * Checks that a chain is of this underlying and current.
 *
 * @param roots under which its options are listed
 * @param delay of its provider
 */
public record ChainValidator(Set<String> roots, Duration delay, TradingHours hours) implements ContentValidator<ChainSnapshot> {

    /** A page that is cached on its way is a little older than it need be; one of another hour is not used. */
    private static final Duration TOLERANCE = Duration.ofMinutes(20);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final int FEWEST = 100;
    /** Far strikes are often unquoted; most of a chain never is. Nothing is ever quoted below zero. */
    private static final double LEAST_QUOTED = 0.2;
    private static final double MOST_NEGATIVE = 0.01;
    /** From one snapshot to the next; the largest move of a day was 20 percent. */
    private static final double LARGEST_MOVE = 0.3;

    @Override
    public List<String> judge(FeedContent<ChainSnapshot> content, Optional<FeedContent<ChainSnapshot>> before, Instant now) {
        ChainSnapshot chain = content.data();
        requireNow(chain, now);
        requireQuotes(chain);
        return before.map(earlier -> compare(earlier.data(), chain)).orElse(List.copyOf(chain.unavailable().values()));
    }

    private void requireNow(ChainSnapshot chain, Instant now) {
        if (chain.quoteInstant().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ImplausibleException("a chain of the future: " + chain.quoteInstant());
        }
        Instant wanted = hours.quoteInstant(now, delay);
        if (chain.quoteInstant().isBefore(wanted.minus(TOLERANCE))) {
            boolean today = chain.session().equals(hours.sessionOf(wanted));
            throw new ImplausibleException(today
                    ? "stale: quotes of " + chain.quoteInstant() + " where those of " + wanted + " should be"
                    : "a chain of another day: " + chain.session() + ", not " + hours.sessionOf(wanted));
        }
    }

    private void requireQuotes(ChainSnapshot chain) {
        List<OptionQuote> ours = chain.quotes().stream().filter(quote -> roots.contains(quote.root())).toList();
        if (ours.size() < FEWEST) {
            throw new ImplausibleException(ours.size() + " options of " + String.join("/", roots.stream().sorted().toList()));
        }
        long negative = ours.stream().filter(quote -> quote.bid() < 0 || quote.ask() < 0).count();
        if (negative > MOST_NEGATIVE * ours.size()) {
            throw new ImplausibleException(negative + " negative prices");
        }
        long quoted = ours.stream().filter(quote -> quote.ask() > 0).count();
        if (quoted < LEAST_QUOTED * ours.size()) {
            throw new ImplausibleException("only " + quoted + " of " + ours.size() + " options are quoted");
        }
    }

    private static List<String> compare(ChainSnapshot before, ChainSnapshot now) {
        if (now.quoteInstant().isBefore(before.quoteInstant())) {
            throw new ImplausibleException("older than the last one: " + now.quoteInstant());
        }
        // A page without a level that can be has NaN, which is no move.
        double move = now.underlyingLast() / before.underlyingLast() - 1;
        if (Math.abs(move) > LARGEST_MOVE) {
            throw new ImplausibleMoveException("the index would have moved by " + Math.round(100 * move) + " percent");
        }
        List<String> warnings = new ArrayList<>(now.unavailable().values());
        if (now.quotes().size() < before.quotes().size() / 2) {
            warnings.add(now.quotes().size() + " options, where there were " + before.quotes().size());
        }
        return warnings;
    }
}
