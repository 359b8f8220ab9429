package com.vixshield.record;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.vixshield.quant.record.EquityCurve;
import com.vixshield.quant.record.Mean;
import com.vixshield.quant.record.Result;
import com.vixshield.quant.record.WinRate;

/**
 * What some sessions add up to for one tier.
 *
 * @param sessions graded ones
 * @param refused mean of what was not traded, which is as much of the record as what was
 * @param curve of the trades taken; a hold adds nothing and counts as a session
 * @param ungated of taking every condor, whatever the gates said
 */
record Summary(int sessions, WinRate wins, Mean taken, Mean refused, EquityCurve curve, EquityCurve ungated) {

    static Summary of(List<Day> days, String tier, Basis basis) {
        List<Day> graded = days.stream().filter(day -> day.tier(tier).isPresent()).toList();
        List<Result> taken = results(graded, tier, Graded::taken, basis).toList();
        return new Summary(graded.size(), WinRate.of(taken), mean(taken),
                mean(results(graded, tier, Graded::refused, basis).toList()),
                EquityCurve.of(bySession(graded, tier, Graded::taken, basis)),
                EquityCurve.of(bySession(graded, tier, Graded::hasCondor, basis)));
    }

    /** The mean alone, for what shows nothing else. */
    static Mean taken(List<Day> days, String tier, Basis basis) {
        return mean(results(days, tier, Graded::taken, basis).toList());
    }

    private static Stream<Result> results(List<Day> days, String tier, Predicate<Graded> which, Basis basis) {
        return days.stream().flatMap(day -> day.tier(tier).filter(which).map(g -> g.result(day.session(), basis)).stream());
    }

    private static Mean mean(List<Result> results) {
        return Mean.of(results.stream().mapToDouble(Result::pnl).toArray());
    }

    private static SortedMap<LocalDate, Double> bySession(List<Day> days, String tier, Predicate<Graded> which, Basis basis) {
        SortedMap<LocalDate, Double> results = new TreeMap<>();
        days.forEach(day -> results.put(day.session(), day.tier(tier).filter(which).map(g -> g.pnl(basis)).orElse(0.0)));
        return results;
    }
}
