package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.sweep.Axis;
import com.vixshield.quant.backtest.sweep.BookVariant;
import com.vixshield.quant.backtest.sweep.SensitivityGrid;
import com.vixshield.quant.backtest.sweep.SensitivityGrid.Side;
import com.vixshield.quant.backtest.sweep.VariantMeter;

/** Lays out how the drawn book changes with two parameters at a time, one row a cell. */
final class SensitivityFile {

    private static final Side PRICES = new Side(Axis.PRICE, List.of(0.95, 1.0, 1.05, 1.10));

    private SensitivityFile() {
    }

    /** By the name under which the page asks for them. */
    private static Map<String, SensitivityGrid> grids() {
        BookVariant bare = BookVariant.of(EvidencePublication.TIER, EvidencePublication.RISK).gated(BacktestGate.VALUE);
        BookVariant hedged = bare.hedged(EvidencePublication.HEDGE, EvidencePublication.BUDGET);
        return Map.of(
                "size_price", new SensitivityGrid(hedged,
                        new Side(Axis.RISK, List.of(0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.10)), PRICES),
                "slippage_price",
                new SensitivityGrid(bare, new Side(Axis.SLIPPAGE, List.of(0.0, 0.25, 0.5, 0.75, 1.0)), PRICES),
                "gate_term", new SensitivityGrid(bare.gated(BacktestGate.TERM_STRUCTURE),
                        new Side(Axis.LEAST_VALUE, List.of(-0.01, 0.0, 0.01, 0.02, 0.03)),
                        new Side(Axis.TERM_LIMIT, List.of(0.85, 0.90, 0.95, 1.0, 2.0))),
                "budget_size", new SensitivityGrid(hedged, new Side(Axis.BUDGET, List.of(0.5, 1.0, 1.5, 2.0, 3.0)),
                        new Side(Axis.RISK, List.of(0.01, 0.02, 0.05, 0.10))));
    }

    static CsvTable of(EvidencePublication publication) {
        CsvTable file = new CsvTable("grid", "down", "across", "down_value", "across_value", "trades",
                "mean_percent_of_max_loss", "cagr", "max_drawdown", "drawdown_reduction", "sharpe");
        grids().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList().parallelStream()
                .map(grid -> rows(publication, grid.getKey(), grid.getValue())).toList()
                .forEach(rows -> rows.forEach(file::add));
        return file;
    }

    private static List<List<Object>> rows(EvidencePublication publication, String name, SensitivityGrid grid) {
        VariantMeter meter = new VariantMeter(publication.table(), false, publication.span().hedgeFirst(),
                publication.span().hedgeEnd(), List.of(publication.hedge(EvidencePublication.HEDGE)));
        List<List<Object>> rows = new ArrayList<>();
        grid.measure(meter, (down, across, result) -> rows.add(Arrays.asList(name, grid.down().axis().label(),
                grid.across().axis().label(), down, across, result.trades(), result.perRisk(), result.cagr(), result.drawdown(),
                result.drawdownReduction(), result.sharpe())));
        return rows;
    }
}
