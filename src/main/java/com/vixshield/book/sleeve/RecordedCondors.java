package com.vixshield.book.sleeve;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordDay;

/** Provides the daily results of one tier's condor from the sealed record, taken or refused. */
@ApplicationScoped
class RecordedCondors {

    @Inject
    LedgerCache ledgers;

    /** Dollars of one SPX condor after fees, by the day on which it settled. */
    NavigableMap<LocalDate, Double> of(Tier tier) {
        NavigableMap<LocalDate, Double> results = new TreeMap<>();
        for (RecordDay day : ledgers.current().days().values()) {
            if (!day.missed()) {
                day.tier(tier).filter(GradedTier::hasCondor)
                        .ifPresent(graded -> results.put(settled(day),
                                Contract.SPX.multiplier() * graded.pnl(BasisFilter.EXPECTED)));
            }
        }
        return results;
    }

    private static LocalDate settled(RecordDay day) {
        return LocalDate.ofInstant(day.settles(), SessionCalendar.NEW_YORK);
    }
}
