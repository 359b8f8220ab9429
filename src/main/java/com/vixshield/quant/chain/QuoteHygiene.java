package com.vixshield.quant.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Keeps the quotes of one expiry that can be traded on, and counts the others by reason (rulebook §1). */
public final class QuoteHygiene {

    /** Above this a strike is a broken number, and would not fit the sort key. */
    private static final double HIGHEST_STRIKE = 1e7;
    /** Likewise a price: no option costs more than the index ever stood at. */
    private static final double HIGHEST_PRICE = 1e7;
    private static final int INDEX_BITS = 24;

    private final Instant oldest;
    private long[] keys = new long[256];
    private int kept;
    private int rows;
    private int nan;
    private int bidNegative;
    private int askNotPositive;
    private int crossed;
    private int stale;
    private int duplicate;
    private int zeroBid;
    private int locked;

    private QuoteHygiene(Instant oldest) {
        this.oldest = oldest;
    }

    /** The usable part of one root and expiry of a snapshot; of a contract quoted twice the first in feed order is kept. */
    public static ExpiryChain clean(ChainSnapshot chain, String root, LocalDate expiry, QuoteRules rules) {
        return clean(ChainIndex.of(chain), root, expiry, rules);
    }

    /** The same of a snapshot that is read several times. */
    public static ExpiryChain clean(ChainIndex index, String root, LocalDate expiry, QuoteRules rules) {
        QuoteHygiene hygiene = new QuoteHygiene(index.chain().quoteInstant().minus(rules.staleAfter()));
        List<OptionQuote> quotes = index.chain().quotes();
        index.of(expiry).forEach(stretch -> hygiene.take(quotes, root, stretch));
        Arrays.sort(hygiene.keys, 0, hygiene.kept);
        return hygiene.byStrike(quotes);
    }

    private void take(List<OptionQuote> quotes, String root, ChainIndex.Stretch stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            OptionQuote quote = quotes.get(i);
            if (quote.root().equals(root)) {
                rows++;
                boolean usable = usable(quote);
                if (strikeValid(quote)) {
                    keys = kept < keys.length ? keys : Arrays.copyOf(keys, 2 * kept);
                    keys[kept++] = (contract(quote) << 1 | (usable ? 0 : 1)) << INDEX_BITS | i;
                }
            }
        }
    }

    private boolean usable(OptionQuote quote) {
        double bid = quote.bid();
        double ask = quote.ask();
        if (!Double.isFinite(bid) || !Double.isFinite(ask) || ask >= HIGHEST_PRICE || !strikeValid(quote)) {
            nan++;
        } else if (bid < 0) {
            bidNegative++;
        } else if (ask <= 0) {
            askNotPositive++;
        } else if (bid > ask) {
            crossed++;
        } else if (quote.quotedAt() != null && quote.quotedAt().isBefore(oldest)) {
            stale++;
        } else {
            return true;
        }
        return false;
    }

    private static boolean strikeValid(OptionQuote quote) {
        return quote.strike() >= ExpiryChain.STRIKE_UNIT && quote.strike() < HIGHEST_STRIKE;
    }

    /** Strike in thousandths and right as one number, so that sorting groups the contracts and keeps feed order within each. */
    private static long contract(OptionQuote quote) {
        return Math.round(quote.strike() / ExpiryChain.STRIKE_UNIT) << 1 | quote.right().ordinal();
    }

    /**
     * A strike of which nothing is usable stays in the chain, unquoted: it is listed, so its neighbours have a gap beside them.
     * Within a
     * contract the keys put usable quotes first.
     */
    private ExpiryChain byStrike(List<OptionQuote> quotes) {
        double[] strikes = new double[kept];
        double[] bids = new double[2 * kept];
        double[] asks = new double[2 * kept];
        int size = 0;
        int used = 0;
        long before = -1;
        long listed = -1;
        for (int i = 0; i < kept; i++) {
            long contract = keys[i] >> INDEX_BITS + 1;
            boolean usable = (keys[i] >> INDEX_BITS & 1) == 0;
            OptionQuote quote = quotes.get((int) (keys[i] & (1 << INDEX_BITS) - 1));
            if (contract >> 1 != listed) {
                listed = contract >> 1;
                strikes[size++] = quote.strike();
            }
            if (usable && contract == before) {
                duplicate++;
            } else if (usable) {
                before = contract;
                used++;
                keep(quote, 2 * (size - 1) + quote.right().ordinal(), bids, asks);
            }
        }
        return new ExpiryChain(Arrays.copyOf(strikes, size), Arrays.copyOf(bids, 2 * size), Arrays.copyOf(asks, 2 * size),
                new HygieneCounts(rows, nan, bidNegative, askNotPositive, crossed, stale, duplicate, used, zeroBid, locked));
    }

    private void keep(OptionQuote quote, int slot, double[] bids, double[] asks) {
        bids[slot] = quote.bid();
        asks[slot] = quote.ask();
        zeroBid += quote.bid() == 0 ? 1 : 0;
        locked += quote.bid() == quote.ask() ? 1 : 0;
    }
}
