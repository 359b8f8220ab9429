package com.vixshield.lab.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabVerdict;
import com.vixshield.lab.study.SweepAxis;
import com.vixshield.lab.study.SweepResult;
import com.vixshield.lab.study.SweepRow;
import com.vixshield.platform.Json;
import com.vixshield.quant.inference.DeflatedSharpe;
import com.vixshield.web.format.CsvWriter;
import com.vixshield.web.format.NumberFormats;

/** Builds what a sweep shows: a heat map of one measure, the variants, and how much of the best is luck. */
@ApplicationScoped
class SweepPageFactory {

    private static final int LISTED = 100;
    private static final Map<String, Measure> MEASURES = measures();

    /** @param value of a variant, or null @param text of the value */
    private record Measure(String label, Function<SweepRow, Double> value, Function<Double, String> text) {
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> all = new LinkedHashMap<>();
        all.put("slippage", new Measure("Dies at, points a leg", SweepRow::slippage, Figures::points));
        all.put("mean", new Measure("Mean, of largest loss", r -> Figures.value(r.perRisk()), v -> Figures.signed(v, 2)));
        all.put("growth", new Measure("Growth a year", SweepRow::growth, v -> Figures.signed(v, 1)));
        all.put("drawdown", new Measure("Deepest drawdown", r -> r.drawdown() == null ? null : (Double) (0 - r.drawdown()),
                v -> Figures.signed(v, 1)));
        all.put("reduction", new Measure("Drawdown reduction by the hedge", SweepRow::reduction, v -> Figures.signed(v, 0)));
        all.put("score", new Measure("Against the same-drawdown twin", SweepRow::score, v -> Figures.signed(v, 1)));
        return all;
    }

    /** @param measure key, or null for the first */
    SweepPage page(LabRun run, String path, String measure) {
        String key = measure == null || !MEASURES.containsKey(measure) ? MEASURES.keySet().iterator().next() : measure;
        List<SweepRow> rows = rows(run);
        return new SweepPage(MEASURES.entrySet().stream()
                .map(m -> new SweepPage.Measure(m.getValue().label(), path + "?measure=" + m.getKey(), m.getKey().equals(key)))
                .toList(), map(run.request(), rows, MEASURES.get(key)), table(run.request(), rows), best(run, rows),
                rows.size(),
                Math.min(LISTED, rows.size()));
    }

    private static List<SweepRow> rows(LabRun run) {
        try {
            return Json.MAPPER.readValue(run.result(), SweepResult.class).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShadedTable map(LabRequest request, List<SweepRow> rows, Measure measure) {
        SweepAxis down = request.axes().get(0);
        Optional<SweepAxis> across = request.axes().stream().skip(1).findFirst();
        double most = rows.stream().map(measure.value()).filter(v -> v != null).mapToDouble(Math::abs).max().orElse(0);
        int width = across.map(axis -> axis.values().size()).orElse(1);
        List<ShadedTable.Row> lines = new ArrayList<>();
        for (int i = 0; i < down.values().size(); i++) {
            List<ShadedTable.Cell> cells = new ArrayList<>();
            for (SweepRow row : rows.subList(i * width, (i + 1) * width)) {
                Double value = measure.value().apply(row);
                cells.add(value == null
                        ? new ShadedTable.Cell("–", "heat-0", null)
                        : ShadedTable.cell(measure.text().apply(value), value, most, null));
            }
            lines.add(new ShadedTable.Row(down.values().get(i), cells, null));
        }
        return new ShadedTable(measure.label() + ", by " + down.parameter().label()
                + across.map(axis -> " and " + axis.parameter().label()).orElse(""), down.parameter().label(),
                across.map(SweepAxis::values).orElse(List.of(measure.label())), lines);
    }

    private static LabTable table(LabRequest request, List<SweepRow> rows) {
        LabTable.Builder table = LabTable.of("Variants in the order in which they were asked",
                Stream.concat(request.axes().stream().map(axis -> axis.parameter().label()), Stream.of("#Trades", "#Dies at",
                        "#Mean, of largest loss", "#95 % interval", "Conclusion", "#Growth a year", "#Drawdown",
                        "#Against its twin")).toArray(String[]::new));
        rows.stream().limit(LISTED).forEach(r -> table.row(Stream.concat(r.values().stream(),
                Stream.of(Figures.count(r.trades()), Figures.points(r.slippage()),
                        Figures.signed(Figures.value(r.perRisk()), 2),
                        Figures.interval(r.perRisk(), 2), r.verdict() == null ? "no trade" : r.verdict().text(),
                        Figures.signed(r.growth(), 1), Figures.percent(r.drawdown(), 1), Figures.signed(r.score(), 1)))
                .toArray(String[]::new)));
        return table.table();
    }

    private static String best(LabRun run, List<SweepRow> rows) {
        Optional<SweepRow> best = rows.stream().filter(r -> r.sharpe() != null && r.trades() >= LabVerdict.LEAST_TRADES)
                .max(Comparator.comparingDouble(SweepRow::sharpe));
        if (best.isEmpty()) {
            return "No variant has the " + LabVerdict.LEAST_TRADES + " trades that a conclusion needs.";
        }
        LabRun.Tried tried = LabRun.tried(run.accountId);
        double luck = DeflatedSharpe.expectedBest(Math.max(1, tried.variants()), tried.variance());
        return "The highest Sharpe ratio has " + String.join(", ", best.get().values()) + ": "
                + NumberFormats.decimal(Math.abs(best.get().sharpe()) * Math.sqrt(252), 2)
                + (best.get().sharpe() < 0 ? " below 0" : "") + " a year. This account has tried "
                + Figures.count(tried.variants()) + " variants; the best of so many worthless ones would show "
                + NumberFormats.decimal(luck * Math.sqrt(252), 2) + " by luck.";
    }

    /** All variants, one a line. */
    static String csv(LabRun run) {
        List<String> head = new ArrayList<>(run.request().axes().stream().map(axis -> axis.parameter().key()).toList());
        head.addAll(List.of("trades", "slippage_per_leg_at_which_it_dies", "mean_per_risk", "lo95", "hi95", "growth_a_year",
                "growth_a_year_unhedged", "deepest_drawdown", "drawdown_reduction", "score_vs_same_drawdown",
                "sharpe_a_session",
                "conclusion"));
        StringBuilder text = new StringBuilder(CsvWriter.line(head));
        rows(run).forEach(r -> {
            List<Object> row = new ArrayList<>(r.values());
            row.add(r.trades());
            row.add(r.slippage());
            row.add(Figures.value(r.perRisk()));
            row.add(r.perRisk() == null ? null : r.perRisk().low());
            row.add(r.perRisk() == null ? null : r.perRisk().high());
            row.add(r.growth());
            row.add(r.bare());
            row.add(r.drawdown());
            row.add(r.reduction());
            row.add(r.score());
            row.add(r.sharpe());
            row.add(r.verdict() == null ? "no trade" : r.verdict().text());
            text.append(CsvWriter.line(row));
        });
        return text.toString();
    }
}
