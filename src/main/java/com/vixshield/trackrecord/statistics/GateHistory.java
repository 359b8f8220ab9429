package com.vixshield.trackrecord.statistics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.statistics.GateEffect;
import com.vixshield.trackrecord.page.GateEffectSection;

/** Provides what the record says of the gates, for pages that show them beside today's results. */
@ApplicationScoped
public class GateHistory {

    /**
     * @param segment kind of evidence that was counted: the one that the record shows first
     * @param effects by gate, points of one condor at the expected credit after fees; empty while nothing is graded
     */
    public record Past(Tier tier, EvidenceSegment segment, Map<Gate, GateEffect> effects) {

        /** Address of the same numbers. */
        public String href() {
            return "/record?segment=" + segment.key() + "&tier=" + tier.key() + "#gates";
        }
    }

    @Inject
    LedgerCache ledgers;

    /** By the ledger that it was counted from, as long as that is the current one. */
    private final Cache<RecordLedger, Map<Tier, Past>> counted = Caffeine.newBuilder().weakKeys().build();

    /** Of one tier, in the market that this installation runs on. */
    public Past of(Tier tier) {
        RecordLedger current = ledgers.current();
        return counted.get(current, ledger -> new ConcurrentHashMap<>()).computeIfAbsent(tier, one -> past(current, one));
    }

    private static Past past(RecordLedger ledger, Tier tier) {
        EvidenceSegment segment = ledger.usual();
        List<RecordDay> days = ledger.days().values().stream().filter(day -> day.segment() == segment).toList();
        return new Past(tier, segment, GateEffectSection.effects(days, tier, BasisFilter.EXPECTED));
    }
}
