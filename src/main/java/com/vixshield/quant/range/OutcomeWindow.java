package com.vixshield.quant.range;

import java.util.Arrays;

/**
 * Keeps the outcomes of a history's window in order while it slides from session to session, so that a walk sorts once. Not
 * thread-safe.
 */
public final class OutcomeWindow {

    private final double[] z;
    private final RangeHistory history;
    private double[] sorted = new double[0];
    private int from;
    private int to;

    OutcomeWindow(RangeHistory history, double[] z) {
        this.history = history;
        this.z = z;
    }

    /** The outcomes behind the real-world distribution of a session, ascending; the caller must not change them. */
    public double[] at(int session) {
        int first = history.firstOutcome(session);
        int end = history.outcomesKnown(session);
        if (first < from || end < to || end - to > 1 || first - from > 1 || end - first != sorted.length || first == end) {
            sorted = Arrays.copyOfRange(z, first, end);
            Arrays.sort(sorted);
        } else if (end > to) {
            replace(z[from], z[to]);
        }
        from = first;
        to = end;
        return sorted;
    }

    /** One value leaves and one comes; those between them move by one place. */
    private void replace(double leaving, double coming) {
        int gap = Arrays.binarySearch(sorted, leaving);
        int place = Arrays.binarySearch(sorted, coming);
        int at = place >= 0 ? place : -place - 1;
        if (at > gap) {
            System.arraycopy(sorted, gap + 1, sorted, gap, at - 1 - gap);
            sorted[at - 1] = coming;
        } else {
            System.arraycopy(sorted, at, sorted, at + 1, gap - at);
            sorted[at] = coming;
        }
    }
}
