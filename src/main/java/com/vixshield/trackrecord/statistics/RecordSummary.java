package com.vixshield.trackrecord.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.statistics.EquityCurve;
import com.vixshield.quant.statistics.GradedResult;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.quant.statistics.WinRate;

/**
 * Adds up some sessions for one tier.
 *
 * @param sessions graded ones
 * @param refused mean of what was not traded, which is as much of the record as what was
 * @param curve of the trades taken; a hold adds nothing and counts as a session
 * @param ungated of taking every condor, whatever the gates said
 */
public record RecordSummary(int sessions, WinRate wins, SampleMean taken, SampleMean refused, EquityCurve curve,
        EquityCurve ungated) {

    public static RecordSummary of(List<RecordDay> days, Tier tier, BasisFilter basis) {
        List<RecordDay> graded = days.stream().filter(day -> day.tier(tier).isPresent()).toList();
        List<GradedResult> taken = results(graded, tier, GradedTier::taken, basis).toList();
        return new RecordSummary(graded.size(), WinRate.of(taken), mean(taken),
                mean(results(graded, tier, GradedTier::refused, basis).toList()),
                EquityCurve.of(bySession(graded, tier, GradedTier::taken, basis)),
                EquityCurve.of(bySession(graded, tier, GradedTier::hasCondor, basis)));
    }

    /** The mean alone, for what shows nothing else. */
    public static SampleMean taken(List<RecordDay> days, Tier tier, BasisFilter basis) {
        return mean(results(days, tier, GradedTier::taken, basis).toList());
    }

    private static Stream<GradedResult> results(List<RecordDay> days, Tier tier, Predicate<GradedTier> which,
            BasisFilter basis) {
        return days.stream().flatMap(day -> day.tier(tier).filter(which).map(g -> g.result(day.session(), basis)).stream());
    }

    private static SampleMean mean(List<GradedResult> results) {
        return SampleMean.of(results.stream().mapToDouble(GradedResult::pnl).toArray());
    }

    private static SortedMap<LocalDate, Double> bySession(List<RecordDay> days, Tier tier, Predicate<GradedTier> which,
            BasisFilter basis) {
        SortedMap<LocalDate, Double> results = new TreeMap<>();
        days.forEach(day -> results.put(day.session(), day.tier(tier).filter(which).map(g -> g.pnl(basis)).orElse(0.0)));
        return results;
    }
}
