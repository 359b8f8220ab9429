package com.vixshield.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.chart.NeedHaveBar;
import com.vixshield.quant.record.EquityCurve;
import com.vixshield.quant.record.Interval;
import com.vixshield.quant.record.Mean;
import com.vixshield.quant.record.WinRate;
import com.vixshield.record.RecordPage.Drawdown;
import com.vixshield.record.RecordPage.Line;

/** From a summary to a line of the page. */
final class Lines {

    private static final double BAR_FROM = 0.5;

    private Lines() {
    }

    static Line of(String name, String note, String href, List<Day> days, String tier, Basis basis) {
        return of(name, note, href, suspended(days, tier), Summary.of(days, tier, basis));
    }

    private static boolean suspended(List<Day> days, String tier) {
        return days.stream().flatMap(day -> day.tier(tier).stream()).reduce((earlier, later) -> later)
                .filter(Graded::suspended).isPresent();
    }

    static Line of(String name, String note, String href, boolean suspended, Summary summary) {
        WinRate wins = summary.wins();
        Mean taken = summary.taken();
        Mean refused = summary.refused();
        return new Line(name, note, href, suspended, summary.sessions(), wins.n(), wins.wins(), orNull(wins.rate()),
                wins.interval().map(Interval::low).orElse(null), wins.interval().map(Interval::high).orElse(null),
                orNull(wins.neededAverage()), orNull(wins.neededFull()), bar(wins), words(wins),
                taken.n() == 0 ? null : taken.mean(), half(taken), taken.n() == 0 ? null : taken.worst(),
                taken.n() == 0 ? null : taken.total(), refused.n(), refused.n() == 0 ? null : refused.mean(), half(refused),
                drawdown(summary.curve().deepest()), drawdown(summary.curve().longest()));
    }

    static Double half(Mean mean) {
        return mean.interval().isPresent() ? mean.halfWidth() : null;
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static NeedHaveBar bar(WinRate wins) {
        if (wins.interval().isEmpty() || wins.neededFull().isEmpty()) {
            return null;
        }
        Interval interval = wins.interval().get();
        double from = interval.low() < BAR_FROM ? 0 : BAR_FROM;
        return NeedHaveBar.measured(wins.rate().getAsDouble(), interval.low(), interval.high(),
                wins.neededAverage().orElse(Double.NaN), wins.neededFull().getAsDouble(), from);
    }

    private static String words(WinRate wins) {
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
