package com.vixshield.market.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.MarketDataException;

/**
 * Counts the rows of a file that cannot be read. A few cost only themselves; when they are more, the file is the suspect and
 * is refused.
 */
public final class OddRows {

    /** Up to two odd rows are odd rows in a file of any size; beyond, one in twenty makes the file the suspect. */
    private static final int ALWAYS_TOLERATED = 2;
    private static final int ONE_IN = 20;

    private final List<MarketDataException> rows = new ArrayList<>();

    public void add(MarketDataException row) {
        rows.add(row);
    }

    /** Whether that many of so many rows make the file the suspect. */
    public static boolean tooMany(int odd, int rows) {
        return odd > Math.max(ALWAYS_TOLERATED, rows / ONE_IN);
    }

    /** @param read how many rows were read, the odd ones included */
    public void judge(int read) {
        if (tooMany(rows.size(), read)) {
            MarketDataException first = rows.get(0);
            throw new MarketDataException(first.file(), first.line(), rows.size() + " of " + read
                    + " rows cannot be right (" + first.reason() + "): the file is damaged, or not what it is named");
        }
    }

    /** What was left out, in words; empty when nothing was. */
    public Optional<String> summary(int read) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.size() + " of " + read + " rows left out, the first in line " + rows.get(0).line() + ": "
                        + rows.get(0).reason());
    }
}
