package com.vixshield.market.chainfile;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reports what was understood of a file. Each option of each line is kept, left out or refused.
 *
 * @param lines below the header
 * @param kept options with a usable quote
 * @param withoutBid of those, which nobody bid for: they can be bought and not sold
 * @param reasons of the rest, in the order of the rules
 * @param sessions with at least one option kept
 */
public record ChainFileReport(ChainLayout layout, long lines, long kept, long withoutBid, List<Count> reasons,
        SortedSet<LocalDate> sessions) {

    public ChainFileReport {
        reasons = List.copyOf(reasons);
        sessions = new TreeSet<>(sessions);
    }

    /** @param firstLine of the file, or of its part in an archive */
    public record Count(RowReason reason, long options, int firstLine) {
    }

    public long leftOut() {
        return reasons.stream().filter(count -> !count.reason().isRefusal()).mapToLong(Count::options).sum();
    }

    public long refused() {
        return reasons.stream().filter(count -> count.reason().isRefusal()).mapToLong(Count::options).sum();
    }

    public List<Count> refusals() {
        return reasons.stream().filter(count -> count.reason().isRefusal()).toList();
    }

    /** Null when nothing is kept. */
    public LocalDate firstSession() {
        return sessions.isEmpty() ? null : sessions.first();
    }

    public LocalDate lastSession() {
        return sessions.isEmpty() ? null : sessions.last();
    }
}
