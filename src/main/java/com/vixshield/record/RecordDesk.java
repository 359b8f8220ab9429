package com.vixshield.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.record.Mean;
import com.vixshield.record.RecordPage.BasisLine;
import com.vixshield.record.RecordPage.Counts;
import com.vixshield.record.RecordPage.FillGap;
import com.vixshield.record.RecordPage.Head;
import com.vixshield.record.RecordPage.Line;
import com.vixshield.record.RecordPage.Row;
import com.vixshield.signal.TierName;

/** From the ledger and a filter to the page. */
@ApplicationScoped
class RecordDesk {

    private static final int ROWS = 50;

    @Inject
    Suspensions suspensions;

    RecordPage page(Ledger ledger, Filter filter, List<FillGap> fills) {
        List<Day> days = ledger.days().values().stream().filter(filter::covers).toList();
        String tier = filter.tier().key();
        Summary summary = Summary.of(days, tier, filter.basis());
        List<Day> older = ledger.newestFirst().stream().filter(filter::covers).filter(before(filter.before()))
                .limit(ROWS + 1L).toList();
        return new RecordPage(filter, Choices.selects(filter), head(ledger), counts(days, tier),
                Lines.of(filter.tier().label(), null, null, days, tier, filter.basis()),
                ChartPart.charts(days, tier, filter.basis(), summary), tiers(ledger, filter), regimes(days, filter),
                bases(days, filter), GatePart.gates(days, tier, filter.basis()), OddsPart.calibration(days, tier),
                suspensions.of(ledger.source()), fills, rows(older, filter), days.size(), next(older, filter),
                filter.before() == null ? null : "/record?" + filter.page(null).query());
    }

    private static Predicate<Day> before(LocalDate session) {
        return day -> session == null || day.session().isBefore(session);
    }

    private static Head head(Ledger ledger) {
        return ledger.head() == 0 ? null : new Head(ledger.head(), ledger.headHash());
    }

    private static Counts counts(List<Day> days, String tier) {
        return new Counts(days.size(), count(days, day -> day.tier(tier).filter(Graded::taken).isPresent()),
                count(days, day -> day.tier(tier).filter(Graded::hold).isPresent()),
                count(days, day -> day.tier(tier).filter(g -> !g.hold() && g.suspended()).isPresent()),
                count(days, Day::missed),
                count(days, Day::late), count(days, Day::backfilled), count(days, day -> day.corrections() > 0),
                count(days, day -> !day.missed() && day.tiers().isEmpty()));
    }

    private static int count(List<Day> days, Predicate<Day> which) {
        return (int) days.stream().filter(which).count();
    }

    private static List<Line> tiers(Ledger ledger, Filter filter) {
        List<Line> lines = new ArrayList<>();
        for (TierName tier : TierName.all()) {
            List<Day> days = ledger.days().values().stream().filter(day -> filter.covers(day, tier.key())).toList();
            lines.add(Lines.of(tier.label(), tier.aim(), tier == filter.tier() ? null : "/record?" + filter.of(tier).query(),
                    days, tier.key(), filter.basis()));
        }
        return lines;
    }

    private static List<Line> regimes(List<Day> days, Filter filter) {
        String tier = filter.tier().key();
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> regime : Choices.REGIMES.entrySet()) {
            List<Day> in = days.stream()
                    .filter(day -> day.tier(tier).filter(g -> g.regime().equals(regime.getKey())).isPresent())
                    .toList();
            if (!in.isEmpty()) {
                lines.add(Lines.of(regime.getValue(), null, null, in, tier, filter.basis()));
            }
        }
        return lines;
    }

    private static List<BasisLine> bases(List<Day> days, Filter filter) {
        return Arrays.stream(Basis.values()).map(basis -> {
            Mean taken = Summary.taken(days, filter.tier().key(), basis);
            return new BasisLine(basis.label(), basis == filter.basis(), taken.n(),
                    taken.n() == 0 ? null : taken.mean(), Lines.half(taken), taken.total());
        }).toList();
    }

    private static List<Row> rows(List<Day> older, Filter filter) {
        return older.stream().limit(ROWS).map(day -> RecordRows.of(day, filter.tier().key(), filter.basis())).toList();
    }

    private static String next(List<Day> older, Filter filter) {
        return older.size() <= ROWS ? null : "/record?" + filter.page(older.get(ROWS - 1).session()).query();
    }
}
