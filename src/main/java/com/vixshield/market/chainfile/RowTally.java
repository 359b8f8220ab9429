package com.vixshield.market.chainfile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts what became of the options of a file. */
final class RowTally {

    private final Map<RowReason, ChainFileReport.Count> reasons = new EnumMap<>(RowReason.class);
    private final SortedSet<LocalDate> sessions = new TreeSet<>();
    private long lines;
    private long kept;
    private long withoutBid;

    void line() {
        lines++;
    }

    void kept(LocalDate session, boolean bidden) {
        kept++;
        withoutBid += bidden ? 0 : 1;
        sessions.add(session);
    }

    void add(RowReason reason, int options, int line) {
        reasons.merge(reason, new ChainFileReport.Count(reason, options, line),
                (known, more) -> new ChainFileReport.Count(reason, known.options() + more.options(), known.firstLine()));
    }

    ChainFileReport report(ChainLayout layout) {
        return new ChainFileReport(layout, lines, kept, withoutBid, reasons.values().stream().toList(), sessions);
    }
}
