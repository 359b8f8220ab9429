package com.vixshield.quant.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;

/** Asks of every gate whether what it lets pass does better than what it refuses. */
final class GateClaims {

    private static final String UNIT = "% of max loss";
    private static final double TERM_LIMIT = 0.95;
    /** Before it only FOMC dates are known. */
    private static final LocalDate ALL_EVENTS = LocalDate.of(2021, 1, 1);

    private final ClaimSample sample;
    private final SessionTable table;
    private final double[] gauge;

    GateClaims(ClaimSample sample) {
        this.sample = sample;
        this.table = sample.table();
        this.gauge = sample.opened(sample.literal()).stream().mapToDouble(CondorSession::gauge).toArray();
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String tier : List.of(ClaimSample.CREDIT, ClaimSample.DELTA)) {
            TierColumns columns = sample.tier(tier);
            questions.add(vix(tier, columns));
            questions.add(gauge(tier, columns));
            questions.add(events(tier, columns, "(FOMC only)", Set.of(EventKind.FOMC)));
            questions.add(value(tier, columns));
            questions.add(term(tier, columns));
        }
        questions.add(skipped());
        return questions;
    }

    /** On a sample that begins when the dates of all announcements are known. */
    List<Question> allEvents() {
        if (table.date(sample.first()).isBefore(ALL_EVENTS)) {
            return List.of();
        }
        Set<EventKind> all = RulebookParameters.V1_0.gates().events();
        return List.of(ClaimSample.CREDIT, ClaimSample.DELTA).stream()
                .map(tier -> events(tier, sample.tier(tier), "(FOMC, CPI, payrolls)", all)).toList();
    }

    private Groups groups(TierColumns columns, IntPredicate passes, IntPredicate refused) {
        double[] percent = columns.column(day -> 100 * day.perRisk(Fill.EXPECTED));
        return new Groups(percent, columns.taken(), i -> passes.test(sample.first() + i),
                i -> refused.test(sample.first() + i));
    }

    private Question vix(String tier, TierColumns columns) {
        double limit = RulebookParameters.V1_0.gates().restlessVix();
        Groups groups = groups(columns, i -> table.vix(i) <= limit, i -> table.vix(i) > limit);
        Claim claim = Claim.helps("C07", "VIX > 20 HOLD helps: " + tier,
                "mean P&L in % of max loss, sessions VIX <= 20 minus VIX > 20, value gate off", 250, UNIT);
        return Question.of(claim, columns.trades(), groups.difference(), String.format(Locale.ROOT,
                "VIX<=20 %.2f, VIX>20 %.2f", groups.mean(0), groups.mean(1)));
    }

    private Question gauge(String tier, TierColumns columns) {
        double least = RulebookParameters.V1_0.gates().leastPremium();
        Groups groups = groups(columns, i -> gauge[i - sample.first()] >= least, i -> gauge[i - sample.first()] < least);
        Claim claim = Claim.helps("C10", "premium gauge helps: " + tier,
                "mean P&L in % of max loss, 5-wide at EDR_85 mid >= 0.30 minus < 0.30", 60, UNIT);
        return Question.of(claim, groups.smaller(), groups.difference());
    }

    private Question skipped() {
        double least = RulebookParameters.V1_0.gates().leastPremium();
        double[] low = sample.flags(i -> gauge[i - sample.first()] < least);
        Claim claim = Claim.level("C10", "premium gauge skips 10-15 % of sessions",
                "share of sessions whose 5-wide at EDR_85 pays < 0.30 mid", 250, new Range(10, 15), "% of sessions");
        return Question.of(claim, sample.sessions(), Statistic.ratio(low, sample.flags(i -> true)).times(100));
    }

    private Question events(String tier, TierColumns columns, String which, Set<EventKind> kinds) {
        IntPredicate event = i -> table.nextEvents(i).stream().anyMatch(kinds::contains);
        Groups groups = groups(columns, event.negate(), event);
        Claim claim = Claim.helps("C11", "event gate helps " + which + ": " + tier,
                "mean P&L in % of max loss, no event next session minus event next session", 60, UNIT);
        return Question.of(claim, groups.smaller(), groups.difference());
    }

    private Question value(String tier, TierColumns columns) {
        double[] held = columns.column(day -> day.valueHold() ? 1 : 0);
        IntPredicate refused = i -> held[i - sample.first()] > 0;
        Groups groups = groups(columns, refused.negate(), refused);
        Claim claim = Claim.helps("C15", "value gate helps: " + tier, "mean P&L in % of max loss, taken minus refused", 60,
                UNIT);
        return Question.of(claim, groups.smaller(), groups.difference(), String.format(Locale.ROOT,
                "taken %.2f, refused %.2f", groups.mean(0), groups.mean(1)));
    }

    private Question term(String tier, TierColumns columns) {
        Groups groups = groups(columns, i -> table.vix(i) / table.vix3m(i) < TERM_LIMIT,
                i -> table.vix(i) / table.vix3m(i) >= TERM_LIMIT);
        Claim claim = Claim.helps("C19", "skip when VIX/VIX3M >= 0.95 helps: " + tier,
                "mean P&L in % of max loss, VIX/VIX3M < 0.95 minus >= 0.95, value gate off", 60, UNIT);
        return Question.of(claim, groups.smaller(), groups.difference());
    }
}
