package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.history.Series;

/**
 * Holds the sessions of a run, as indices in its table.
 *
 * @param first condor session
 * @param end exclusive
 * @param hedgeStart day on which every hedge is bought, whatever the period: its later days depend on it
 * @param hedgeFirst first day of hedged returns
 * @param hedgeEnd exclusive; not after hedgeFirst when the period has no hedge
 */
public record StudySpan(SessionTable table, int first, int end, int hedgeStart, int hedgeFirst, int hedgeEnd) {

    public static final LocalDate FROM = LocalDate.of(2006, 1, 3);
    public static final LocalDate HEDGE_FROM = LocalDate.of(2007, 1, 3);

    /** @throws IllegalArgumentException for a period that is empty or not in the data */
    public static StudySpan of(SessionTable table, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate earliest = table.date(0);
        LocalDate latest = table.date(table.size() - 1);
        LocalDate start = from.orElse(FROM.isBefore(earliest) ? earliest : FROM);
        LocalDate stop = to.orElse(latest);
        if (start.isAfter(stop)) {
            throw new IllegalArgumentException("the period ends on " + stop + ", before it begins on " + start);
        }
        if (start.isBefore(earliest) || stop.isAfter(latest)) {
            throw new IllegalArgumentException("the period " + start + " to " + stop + " is outside the data, which go from "
                    + earliest + " to " + latest);
        }
        int first = table.firstFrom(start);
        int end = table.firstFrom(stop.plusDays(1));
        if (first == end || table.ranges().band(0, first) == 0) {
            throw new IllegalArgumentException("no session with a range forecast on " + start
                    + (first == end ? " or after it in the period" : ": the history before it is too short"));
        }
        int hedgeStart = table.firstFrom(hedgeFrom(table));
        return new StudySpan(table, first, end, hedgeStart, Math.max(first, hedgeStart),
                Math.min(end, table.firstFrom(hedgeTo(table).plusDays(1))));
    }

    /** In 2007, or on the first day with everything that a hedge is priced by. */
    private static LocalDate hedgeFrom(SessionTable table) {
        NavigableMap<LocalDate, Double> vvix = table.inputs().history().values().getOrDefault(Series.VVIX, new TreeMap<>());
        NavigableMap<LocalDate, ?> curves = table.inputs().history().vx();
        if (vvix.isEmpty() || curves.isEmpty()) {
            return HEDGE_FROM;
        }
        LocalDate first = vvix.firstKey().isAfter(curves.firstKey()) ? vvix.firstKey() : curves.firstKey();
        return first.isAfter(HEDGE_FROM) ? first : HEDGE_FROM;
    }

    private static LocalDate hedgeTo(SessionTable table) {
        NavigableMap<LocalDate, Double> vvix = table.inputs().history().values().getOrDefault(Series.VVIX, new TreeMap<>());
        Map.Entry<LocalDate, ?> curve = table.inputs().history().vx().lastEntry();
        LocalDate none = HEDGE_FROM.minusDays(1);
        LocalDate last = vvix.isEmpty() ? none : vvix.lastKey();
        return curve == null ? none : last.isBefore(curve.getKey()) ? last : curve.getKey();
    }

    /** Last day with everything that a hedge is priced by. */
    public LocalDate hedgeTo() {
        return hedgeTo(table);
    }

    public boolean hasHedge() {
        return hedgeFirst < hedgeEnd;
    }

    /** The first hedged day settles the condor of the session before. */
    public int walkFirst() {
        return hasHedge() ? Math.min(first, hedgeFirst - 1) : first;
    }

    public int walkEnd() {
        return end;
    }
}
