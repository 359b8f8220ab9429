package com.vixshield.trackrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.claim.RecordSession;
import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.EvidenceSegment;
import com.vixshield.trackrecord.statistics.FillGaps;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.trackrecord.statistics.SealedRanges;

import io.agroal.api.AgroalDataSource;

/** Lays the sealed record out for the claim meter: the sessions of one kind of evidence, the best there is. */
@ApplicationScoped
public class RecordEvidence {

    private static final double PERCENT = 100;

    /**
     * @param segment kind of evidence
     * @param sessions decided ones, ascending
     * @param gaps by session, points
     * @param headHash of the chain they were read from, empty when there is none
     */
    public record Sample(EvidenceSegment segment, List<RecordSession> sessions, double[] gaps, String headHash) {

        /** With grades. */
        public int settled() {
            return (int) sessions.stream().filter(session -> !session.tiers().isEmpty()).count();
        }
    }

    @Inject
    LedgerCache ledgers;
    @Inject
    FillGaps fills;
    @Inject
    AgroalDataSource database;

    public Sample sample() {
        RecordLedger ledger = ledgers.current();
        EvidenceSegment segment = ledger.usual();
        NavigableMap<LocalDate, Boolean> inside = SealedRanges.inside(database, ledger.source());
        List<RecordSession> sessions = new ArrayList<>();
        ledger.days().values().stream().filter(day -> day.segment() == segment)
                .forEach(day -> sessions.add(session(day, inside.get(day.session()))));
        return new Sample(segment, sessions, fills.bySession(ledger.source()), ledger.headHash());
    }

    private static RecordSession session(RecordDay day, Boolean inside) {
        Map<String, RecordSession.Outcome> tiers = new HashMap<>();
        day.tiers().values().stream().filter(GradedTier::hasCondor).sorted(Comparator.comparing(GradedTier::tier))
                .forEach(graded -> tiers.put(graded.tier().key(), outcome(graded)));
        return new RecordSession(day.session(), !day.missed() && !day.late() && !day.backfilled(),
                inside == null ? Double.NaN : inside ? 1 : 0,
                tiers);
    }

    private static RecordSession.Outcome outcome(GradedTier graded) {
        GradedTier.Fill fill = graded.fills().get(BasisFilter.EXPECTED);
        double most = graded.width() - fill.credit() + graded.fees();
        return new RecordSession.Outcome(graded.pop() == null ? Double.NaN : graded.pop(), graded.insideBreakEvens(),
                PERCENT * fill.pnl() / most, graded.refusedBy().contains(Gate.VALUE));
    }
}
