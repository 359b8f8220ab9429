package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.TwinScore;

/** Lays out the score of every overlay against its twin of the same drawdown, with the interval of rematched twins. */
final class TwinScoresFile {

    private static final String[] COLUMNS = ("factor,tier,value_gate,at_risk,period,trades,overlay,size,score,lo,hi,"
            + "lo_weight_held,hi_weight_held").split(",");

    /** One account whose overlays are scored. */
    private record Task(CondorHistory walk, String tier, Set<BacktestGate> gates) {
    }

    private TwinScoresFile() {
    }

    static CsvTable of(BacktestRun run) {
        CsvTable table = new CsvTable(COLUMNS);
        tasks(run).parallelStream().map(task -> rows(run, task)).toList().forEach(rows -> rows.forEach(table::add));
        return table;
    }

    /** Of the prices only those that stand for themselves: their neighbours are in the file of the twins. */
    private static List<Task> tasks(BacktestRun run) {
        List<Task> tasks = new ArrayList<>();
        for (CondorHistory walk : run.walks()) {
            if (walk.model().atm() == 1 || run.walks().size() == 1) {
                for (String tier : run.options().tiers()) {
                    run.options().gates().forEach(gates -> tasks.add(new Task(walk, tier, gates)));
                }
            }
        }
        return tasks;
    }

    private static List<List<Object>> rows(BacktestRun run, Task task) {
        double risk = run.options().risks().get(0);
        StudyPeriod full = new StudyPeriod("full", run.span().hedgeFirst(), run.span().hedgeEnd());
        CondorBook account = CondorBook.of(task.walk(), task.tier(), task.gates(), risk);
        TwinStudy study = run.study(account, full);
        Map<String, double[]> overlays = new LinkedHashMap<>();
        run.periodHedges().forEach(hedge -> overlays.put(hedge.variant().name(),
                CondorBook.hedged(study.bare(), study.hedge(hedge), run.options().budget())));
        overlays.put("vol_target", study.targeted());
        List<List<Object>> rows = new ArrayList<>();
        overlays.forEach((name, returns) -> {
            TwinScore score = TwinScore.of(study.bare(), returns, StationaryBootstrap.of(full.sessions()));
            rows.add(Arrays.asList(BacktestRun.factor(task.walk().model()), task.tier(), BacktestRun.gates(task.gates()), risk,
                    full.name(), account.trades(full.first(), full.end()), name, score.size(), score.score(),
                    score.interval().low(), score.interval().high(), score.held().low(), score.held().high()));
        });
        return rows;
    }
}
