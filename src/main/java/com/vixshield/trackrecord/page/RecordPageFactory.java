package com.vixshield.trackrecord.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.view.Suspensions;
import com.vixshield.trackrecord.page.RecordPage.BasisLine;
import com.vixshield.trackrecord.page.RecordPage.Comparisons;
import com.vixshield.trackrecord.page.RecordPage.Counts;
import com.vixshield.trackrecord.page.RecordPage.FillGap;
import com.vixshield.trackrecord.page.RecordPage.Head;
import com.vixshield.trackrecord.page.RecordPage.Line;
import com.vixshield.trackrecord.page.RecordPage.Row;
import com.vixshield.trackrecord.page.RecordPage.Sessions;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.trackrecord.statistics.RecordRows;
import com.vixshield.trackrecord.statistics.RecordSummary;

/** Builds the record page from the ledger and a filter. */
@ApplicationScoped
class RecordPageFactory {

    private static final int ROWS = 50;

    @Inject
    Suspensions suspensions;
    @Inject
    Rulebooks rulebooks;

    RecordPage page(RecordLedger ledger, RecordFilter filter, List<FillGap> fills) {
        List<RecordDay> days = ledger.days().values().stream().filter(filter::covers).toList();
        Tier tier = filter.tier();
        RecordSummary summary = RecordSummary.of(days, tier, filter.basis());
        List<RecordDay> older = ledger.newestFirst().stream().filter(filter::covers).filter(before(filter.before()))
                .limit(ROWS + 1L).toList();
        return new RecordPage(filter, FilterChoices.selects(filter), head(ledger), counts(days, tier),
                RecordLines.of(filter.tier().label(), null, null, days, tier, filter.basis()),
                EquityChartSection.charts(days, tier, filter.basis(), summary),
                new Comparisons(tiers(ledger, filter), regimes(days, filter), bases(days, filter),
                        GateEffectSection.gates(days, tier, filter.basis(), on(days))),
                CalibrationSection.calibration(days, tier), suspensions.of(ledger.source()), fills,
                new Sessions(rows(older, filter), days.size(), next(older, filter),
                        filter.before() == null ? null : "/record?" + filter.page(null).query()));
    }

    /** The gates that decided on the newest of these days; a selection may hold days of several versions. */
    private Set<Gate> on(List<RecordDay> days) {
        String version = days.stream().map(RecordDay::rulebook).filter(Objects::nonNull).reduce((earlier, later) -> later)
                .orElseGet(() -> rulebooks.first().number());
        return rulebooks.parameters(version).gates().on();
    }

    private static Predicate<RecordDay> before(LocalDate session) {
        return day -> session == null || day.session().isBefore(session);
    }

    private static Head head(RecordLedger ledger) {
        return ledger.head() == 0 ? null : new Head(ledger.head(), ledger.headHash());
    }

    private static Counts counts(List<RecordDay> days, Tier tier) {
        return new Counts(days.size(), count(days, day -> day.tier(tier).filter(GradedTier::taken).isPresent()),
                count(days, day -> day.tier(tier).filter(GradedTier::hold).isPresent()),
                count(days, day -> day.tier(tier).filter(g -> !g.hold() && g.suspended()).isPresent()),
                count(days, RecordDay::missed),
                count(days, RecordDay::late), count(days, RecordDay::backfilled), count(days, day -> day.corrections() > 0),
                count(days, day -> !day.missed() && day.tiers().isEmpty()));
    }

    private static int count(List<RecordDay> days, Predicate<RecordDay> which) {
        return (int) days.stream().filter(which).count();
    }

    private static List<Line> tiers(RecordLedger ledger, RecordFilter filter) {
        List<Line> lines = new ArrayList<>();
        for (Tier tier : Tier.all()) {
            List<RecordDay> days = ledger.days().values().stream().filter(day -> filter.covers(day, tier)).toList();
            lines.add(RecordLines.of(tier.label(), tier.aim(),
                    tier == filter.tier() ? null : "/record?" + filter.of(tier).query(),
                    days, tier, filter.basis()));
        }
        return lines;
    }

    private static List<Line> regimes(List<RecordDay> days, RecordFilter filter) {
        Tier tier = filter.tier();
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> regime : FilterChoices.REGIMES.entrySet()) {
            List<RecordDay> in = days.stream()
                    .filter(day -> day.tier(tier).filter(g -> g.regime().equals(regime.getKey())).isPresent())
                    .toList();
            if (!in.isEmpty()) {
                lines.add(RecordLines.of(regime.getValue(), null, null, in, tier, filter.basis()));
            }
        }
        return lines;
    }

    private static List<BasisLine> bases(List<RecordDay> days, RecordFilter filter) {
        return Arrays.stream(BasisFilter.values()).map(basis -> {
            SampleMean taken = RecordSummary.taken(days, filter.tier(), basis);
            return new BasisLine(basis.label(), basis == filter.basis(), taken.n(),
                    taken.n() == 0 ? null : taken.mean(), RecordLines.half(taken), taken.total());
        }).toList();
    }

    private static List<Row> rows(List<RecordDay> older, RecordFilter filter) {
        return older.stream().limit(ROWS).map(day -> RecordRows.of(day, filter.tier(), filter.basis())).toList();
    }

    private static String next(List<RecordDay> older, RecordFilter filter) {
        return older.size() <= ROWS ? null : "/record?" + filter.page(older.get(ROWS - 1).session()).query();
    }
}
