package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TwinStudy;

/** Walks the models and hedges that were asked for and writes their files. */
final class BacktestRun {

    private final BacktestOptions options;
    private final SessionTable table;
    private final StudySpan span;
    private final List<CondorHistory> walks;
    private final List<HedgeHistory> hedges;
    private final QuoteSource quotes;

    BacktestRun(BacktestOptions options, SessionTable table) {
        this.options = options;
        this.table = table;
        this.span = StudySpan.of(table, options.from(), options.to());
        if (!span.hasHedge() && needsHedge(options.targets())) {
            throw new IllegalArgumentException("no hedge can be priced in this period: VX and VVIX are usable from "
                    + StudySpan.HEDGE_FROM + " to " + span.hedgeTo());
        }
        requireRivals();
        boolean twins = options.targets().twins().isPresent() || options.targets().twinScores().isPresent();
        List<PriceModel> models = twins ? options.models() : options.models().subList(0, 1);
        quotes = options.chains().map(folder -> DataPack.chains(folder, table))
                .orElseGet(() -> options.quotes() ? DataPack.quotes(options.data()) : QuoteSource.NONE);
        walks = models.parallelStream().map(model -> new CondorWalk(table, model, options.scaled()).on(quotes.curves())
                .run(span.walkFirst(), span.walkEnd())).toList();
        hedges = span.hasHedge() ? new HedgeWalk(table).run(span.hedgeStart(), span.hedgeEnd(), options.hedges()) : List.of();
    }

    /** Rivals stand beside the founding card's hedge. */
    private void requireRivals() {
        if (!options.rivals().isEmpty() && !span.hasHedge()) {
            throw new IllegalArgumentException("no rival can be set beside a hedge in this period: VX and VVIX are usable from "
                    + StudySpan.HEDGE_FROM + " to " + span.hedgeTo());
        }
        if (!options.rivals().isEmpty() && options.hedges().stream().noneMatch(HedgeVariant.of("card", "loyalty")::equals)) {
            throw new IllegalArgumentException("rivals stand beside the hedge card loyalty; leave --hedge and --mode out");
        }
    }

    private static boolean needsHedge(BacktestOptions.Targets targets) {
        return Arrays.asList(targets.hedgeDaily(), targets.twins(), targets.twinScores()).stream()
                .anyMatch(Optional::isPresent);
    }

    void write() {
        BacktestOptions.Targets targets = options.targets();
        targets.daily().ifPresent(file -> CondorDailyFile.of(walks.get(0), sessions(), options.tiers()).write(file));
        targets.hedgeDaily().ifPresent(file -> HedgeDailyFile.of(table, hedges, span.hedgeFirst()).write(file));
        targets.twins().ifPresent(file -> twins().table().write(file));
        targets.twinScores().ifPresent(file -> TwinScoresFile.of(this).write(file));
    }

    private TwinsFile twins() {
        TwinsFile file = new TwinsFile();
        List<StudyPeriod> periods = StudyPeriod.of(table, span.hedgeFirst(), span.hedgeEnd());
        for (CondorHistory walk : walks) {
            for (String tier : options.tiers()) {
                for (Set<BacktestGate> gates : options.gates()) {
                    for (double risk : options.risks()) {
                        periods.forEach(period -> file.add(
                                List.of(factor(walk.model()), tier, gates(gates), risk, period.name()),
                                study(CondorBook.of(walk, tier, gates, risk), period).rows(periodHedges(), options.budget())));
                    }
                }
            }
        }
        return file;
    }

    List<HedgeHistory> periodHedges() {
        return hedges;
    }

    TwinStudy study(CondorBook account, StudyPeriod period) {
        return new TwinStudy(account, period.first(), period.end());
    }

    /** The old price by its share, the central one by name. */
    static Object factor(PriceModel model) {
        if (model.name().equals(PriceModel.FLAT.name())) {
            return model.atm();
        }
        return model.atm() == 1 ? "alt" : "alt@" + model.atm();
    }

    static String gates(Set<BacktestGate> gates) {
        if (gates.isEmpty()) {
            return "off";
        }
        List<String> names = gates.stream().map(BacktestGate::label).sorted().toList();
        return names.equals(List.of("value")) ? "on" : String.join("+", names);
    }

    /** Sessions of the requested period. */
    List<CondorSession> sessions() {
        CondorHistory walk = walks.get(0);
        List<CondorSession> sessions = new ArrayList<>(walk.sessions());
        sessions.removeIf(s -> s.session() < span.first() || s.session() >= span.end());
        return sessions;
    }

    QuoteSource quotes() {
        return quotes;
    }

    BacktestOptions options() {
        return options;
    }

    SessionTable table() {
        return table;
    }

    StudySpan span() {
        return span;
    }

    List<CondorHistory> walks() {
        return walks;
    }

    LocalDate lastSession() {
        return table.date(table.size() - 1);
    }
}
