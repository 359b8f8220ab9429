package com.vixshield.evidence.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.quant.claim.Verdict;

/**
 * Tells how the verdict of a claim has moved on this site: one line for the first day it was computed, and one for each change.
 *
 * @param days on which it was computed
 */
public record VerdictHistory(int days, List<Change> changes) {

    /** @param before null on the first day */
    public record Change(LocalDate on, Instant at, Basis basis, Verdict before, Verdict verdict, String kind, int n,
            LocalDate last) {
    }

    /** @param entries of one claim, by basis and day */
    static VerdictHistory of(List<VerdictEntry> entries) {
        List<Change> changes = new ArrayList<>();
        VerdictEntry before = null;
        for (VerdictEntry entry : entries) {
            boolean first = before == null || before.basis() != entry.basis();
            if (first || before.verdict() != entry.verdict()) {
                changes.add(new Change(entry.computedOn(), entry.computedAt(), entry.basis(), first ? null : before.verdict(),
                        entry.verdict(), MeasuredVariant.kind(entry.verdict()), entry.n(), entry.last()));
            }
            before = entry;
        }
        return new VerdictHistory(entries.size(), List.copyOf(changes));
    }
}
