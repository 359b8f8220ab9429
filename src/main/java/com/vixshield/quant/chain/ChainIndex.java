package com.vixshield.quant.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes where the quotes of each expiry lie in a snapshot: feeds list them in a few stretches, so one walk over all
 * contracts spares every later reader its own. Immutable.
 */
public final class ChainIndex {

    private final ChainSnapshot chain;
    private final List<Stretch> stretches = new ArrayList<>();

    /** Quotes of one expiry in a row. @param to exclusive */
    record Stretch(LocalDate expiry, int from, int to) {
    }

    private ChainIndex(ChainSnapshot chain) {
        this.chain = chain;
        List<OptionQuote> quotes = chain.quotes();
        int from = 0;
        for (int i = 1; i <= quotes.size(); i++) {
            LocalDate expiry = quotes.get(from).expiry();
            if (i == quotes.size() || !quotes.get(i).expiry().equals(expiry)) {
                stretches.add(new Stretch(expiry, from, i));
                from = i;
            }
        }
    }

    public static ChainIndex of(ChainSnapshot chain) {
        return new ChainIndex(chain);
    }

    public ChainSnapshot chain() {
        return chain;
    }

    /** Whether any contract of them is in the snapshot, whatever its quote. */
    public boolean lists(String root, LocalDate expiry) {
        return of(expiry).stream().flatMap(s -> chain.quotes().subList(s.from(), s.to()).stream())
                .anyMatch(quote -> quote.root().equals(root));
    }

    /** In feed order. */
    List<Stretch> of(LocalDate expiry) {
        return stretches.stream().filter(stretch -> stretch.expiry().equals(expiry)).toList();
    }
}
