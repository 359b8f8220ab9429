package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.Performance;

/** Lays out what the hedge does to the drawdown at every size, price, gate and tier: a grid without intervals. */
final class SizesFile {

    private static final double[] PRICES = {0.95, 1, 1.05, 1.10};
    private static final double[] RISKS = {0.005, 0.01, 0.02, 0.05, 0.10, 0.20, 0.30, 0.50};
    private static final List<String> TIERS = List.of("credit_balanced_1.15", EvidencePublication.TIER);
    private static final List<String> HEDGES = List.of(EvidencePublication.HEDGE, "calls_loyalty");

    private SizesFile() {
    }

    static CsvTable of(EvidencePublication publication) {
        CsvTable file = new CsvTable("price", "tier", "value_gate", "at_risk", "overlay", "drawdown_unhedged",
                "drawdown_hedged", "drawdown_reduction", "cagr_unhedged", "cagr_hedged");
        Arrays.stream(PRICES).boxed().toList().parallelStream()
                .map(price -> rows(publication, publication.walk(PriceModel.CENTRAL.at(price)))).toList()
                .forEach(rows -> rows.forEach(file::add));
        return file;
    }

    private static List<List<Object>> rows(EvidencePublication publication, CondorHistory walk) {
        List<List<Object>> rows = new ArrayList<>();
        for (String tier : TIERS) {
            for (Set<BacktestGate> gates : List.of(Set.<BacktestGate> of(), Set.of(BacktestGate.VALUE))) {
                for (double risk : RISKS) {
                    TwinStudy study = new TwinStudy(CondorBook.of(walk, tier, gates, risk),
                            publication.span().hedgeFirst(), publication.span().hedgeEnd());
                    HEDGES.forEach(hedge -> rows.add(row(publication, study,
                            List.of(walk.model().atm(), tier, BacktestRun.gates(gates), risk, hedge))));
                }
            }
        }
        return rows;
    }

    private static List<Object> row(EvidencePublication publication, TwinStudy study, List<Object> key) {
        double[] bare = study.bare();
        double[] hedged = CondorBook.hedged(bare, study.hedge(publication.hedge((String) key.get(4))),
                EvidencePublication.BUDGET);
        double before = Drawdown.deepest(bare, 1);
        double after = Drawdown.deepest(hedged, 1);
        List<Object> row = new ArrayList<>(key);
        row.addAll(List.of(before, after, 1 - after / before, Performance.cagr(bare, 1), Performance.cagr(hedged, 1)));
        return row;
    }
}
