package com.vixshield.trackrecord.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.chart.WinRateBar;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.statistics.EquityCurve;
import com.vixshield.quant.statistics.Interval;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.quant.statistics.WinRate;
import com.vixshield.trackrecord.page.RecordPage.Drawdown;
import com.vixshield.trackrecord.page.RecordPage.Line;
import com.vixshield.trackrecord.page.RecordPage.Results;
import com.vixshield.trackrecord.page.RecordPage.Wins;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordSummary;

/** Builds a line of the page from a summary. */
final class RecordLines {

    private static final double BAR_FROM = 0.5;

    private RecordLines() {
    }

    static Line of(String name, String note, String href, List<RecordDay> days, Tier tier, BasisFilter basis) {
        return of(name, note, href, suspended(days, tier), RecordSummary.of(days, tier, basis));
    }

    private static boolean suspended(List<RecordDay> days, Tier tier) {
        return days.stream().flatMap(day -> day.tier(tier).stream()).reduce((earlier, later) -> later)
                .filter(GradedTier::suspended).isPresent();
    }

    static Line of(String name, String note, String href, boolean suspended, RecordSummary summary) {
        return new Line(name, note, href, suspended, summary.sessions(), wins(summary.wins()), results(summary.taken()),
                results(summary.refused()), drawdown(summary.curve().deepest()), drawdown(summary.curve().longest()));
    }

    private static Wins wins(WinRate wins) {
        return new Wins(wins.n(), wins.wins(), orNull(wins.rate()), wins.interval().map(Interval::low).orElse(null),
                wins.interval().map(Interval::high).orElse(null), orNull(wins.neededAverage()), orNull(wins.neededFull()),
                bar(wins), verdict(wins));
    }

    private static Results results(SampleMean mean) {
        boolean none = mean.n() == 0;
        return new Results(mean.n(), none ? null : mean.mean(), half(mean), none ? null : mean.worst(),
                none ? null : mean.total());
    }

    static Double half(SampleMean mean) {
        return mean.interval().isPresent() ? mean.halfWidth() : null;
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static WinRateBar bar(WinRate wins) {
        if (wins.interval().isEmpty() || wins.neededFull().isEmpty()) {
            return null;
        }
        Interval interval = wins.interval().get();
        double from = interval.low() < BAR_FROM ? 0 : BAR_FROM;
        return WinRateBar.measured(wins.rate().getAsDouble(), interval.low(), interval.high(),
                wins.neededAverage().orElse(Double.NaN), wins.neededFull().getAsDouble(), from);
    }

    private static String verdict(WinRate wins) {
        return switch (wins.verdict()) {
            case TOO_EARLY -> "too early";
            case PAYS -> "above what is needed";
            case DOES_NOT_PAY -> "below what is needed";
            case UNDECIDED -> "not distinguishable";
        };
    }

    private static Drawdown drawdown(Optional<EquityCurve.Drawdown> found) {
        return found.map(d -> new Drawdown(d.depth(), d.peak().orElse(null), d.trough(), d.recovered().orElse(null),
                d.sessions())).orElse(null);
    }
}
