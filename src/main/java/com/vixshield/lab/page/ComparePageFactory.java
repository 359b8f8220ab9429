package com.vixshield.lab.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.study.LabResult;

/** Sets runs side by side: what was asked, what was found, and their equity. */
@ApplicationScoped
class ComparePageFactory {

    static final int MOST = 4;
    private static final int LISTED = 40;

    @Inject
    CurrentAccount current;

    private record Shown(String name, LabRun run, LabResult result) {
    }

    /** @param runs finished ones of this account */
    ComparePage page(List<LabRun> runs, String error) {
        List<Shown> shown = new ArrayList<>();
        runs.forEach(run -> shown.add(new Shown("Run " + (char) ('A' + shown.size()), run, run.study())));
        List<ComparePage.Choice> choices = LabRun.newest(current.account().id, LISTED).stream()
                .filter(run -> run.isDone() && LabRunPageFactory.isSingle(run))
                .map(run -> new ComparePage.Choice(run.id.toString(),
                        current.localTime(run.createdAt) + ": " + LabRunPageFactory.what(run.request().settings()),
                        runs.stream().anyMatch(chosen -> chosen.id.equals(run.id))))
                .toList();
        return new ComparePage(current.path() + "/lab", choices,
                shown.isEmpty() ? List.of() : List.of(settings(shown), results(shown)),
                shown.isEmpty() ? List.of() : List.of(chart(shown)), error);
    }

    private static LabTable settings(List<Shown> shown) {
        LabTable.Builder rows = LabTable.of("What was asked",
                Stream.concat(Stream.of("Setting"), shown.stream().map(Shown::name)).toArray(String[]::new));
        List<LabTable> each = shown.stream().map(s -> LabRunPageFactory.settings(s.run().request().settings())).toList();
        int common = 12;
        for (int i = 0; i < common; i++) {
            int at = i;
            rows.row(Stream.concat(Stream.of(each.get(0).rows().get(at).get(0).text()),
                    each.stream().map(table -> table.rows().get(at).get(1).text())).toArray(String[]::new));
        }
        return rows.table();
    }

    private static LabTable results(List<Shown> shown) {
        LabTable.Builder rows = LabTable.of("What was found",
                Stream.concat(Stream.of("Figure"), shown.stream().map(s -> "#" + s.name())).toArray(String[]::new));
        row(rows, shown, "Dies at, points a leg", r -> Figures.points(r.edge().slippage().value()));
        row(rows, shown, "Conclusion", r -> r.edge().verdict().text());
        row(rows, shown, "Trades", r -> Figures.count(r.basis().trades()));
        row(rows, shown, "Wins", r -> Figures.percent(r.edge().winRate().value(), 1));
        row(rows, shown, "Mean, of largest loss", r -> Figures.signed(r.edge().perRisk().value(), 2));
        row(rows, shown, "95 % interval", r -> Figures.interval(r.edge().perRisk(), 2));
        for (String book : List.of("unhedged", "hedged", "vol_target")) {
            String name = book.replace('_', ' ');
            row(rows, shown, "Growth a year, " + name, r -> twin(r, book, t -> Figures.signed(t.cagr(), 1)));
            row(rows, shown, "Deepest drawdown, " + name, r -> twin(r, book, t -> Figures.percent(t.drawdown(), 1)));
        }
        row(rows, shown, "Hedge against its twin, a year", r -> r.score() == null
                ? "–"
                : Figures.signed(r.score().score().value(), 1));
        row(rows, shown, "Internal rate of return", r -> Figures.signed(r.account().rate(), 1));
        rows.row(Stream.concat(Stream.of("Data, SHA-256"), shown.stream().map(s -> s.run().dataHash.substring(0, 12)))
                .toArray(String[]::new));
        return rows.table();
    }

    private static void row(LabTable.Builder rows, List<Shown> shown, String label, Function<LabResult, String> value) {
        rows.row(Stream.concat(Stream.of(label), shown.stream().map(s -> value.apply(s.result()))).toArray(String[]::new));
    }

    private static String twin(LabResult result, String name, Function<LabResult.Twin, String> value) {
        return result.twins().stream().filter(twin -> twin.twin().equals(name)).findFirst().map(value).orElse("–");
    }

    private static LabRunPage.Chart chart(List<Shown> shown) {
        List<LineChart.Series> series = shown.stream().map(s -> {
            NavigableMap<LocalDate, Double> values = new TreeMap<>();
            s.result().curves().forEach(point -> values.put(LocalDate.parse(point.date()),
                    point.hedged() == null ? point.bare() : point.hedged()));
            return new LineChart.Series(s.name(), values);
        }).toList();
        return new LabRunPage.Chart("Equity of the account by week, 100 at its start; hedged where there is a hedge.",
                "Equity of the runs by week", LineChart.of(series, Drawing.WIDE), LineChart.of(series, Drawing.NARROW));
    }
}
