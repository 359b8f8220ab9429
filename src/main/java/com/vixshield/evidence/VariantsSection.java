package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.backtest.rival.Rival;
import com.vixshield.quant.backtest.rival.RivalRow;
import com.vixshield.quant.backtest.rival.RivalStudy;
import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.TriedVariants;

/**
 * Lists the rivals of every account, and judges all that a run has tried by how many it tried. A book at another size has the
 * same Sharpe ratio and is no further variant.
 */
final class VariantsSection {

    private final BacktestRun run;
    private final StudyPeriod period;
    private final TriedVariants tried = new TriedVariants();
    private final Map<Map<String, Object>, Moments> books = new LinkedHashMap<>();
    private final List<Map<String, Object>> rivals = new ArrayList<>();

    private VariantsSection(BacktestRun run) {
        this.run = run;
        this.period = new StudyPeriod("full", run.span().hedgeFirst(), run.span().hedgeEnd());
    }

    /** Adds both parts to a document; nothing where no hedge can be priced. */
    static void add(BacktestRun run, Map<String, Object> document) {
        if (!run.span().hasHedge()) {
            return;
        }
        VariantsSection section = new VariantsSection(run);
        for (String tier : run.options().tiers()) {
            for (Set<BacktestGate> gates : run.options().gates()) {
                section.account(tier, gates);
            }
        }
        document.put("rivals", section.rivals);
        document.put("variants_tried", section.summary());
    }

    private void account(String tier, Set<BacktestGate> gates) {
        CondorBook account = CondorBook.of(run.walks().get(0), tier, gates, run.options().risks().get(0));
        TwinStudy study = run.study(account, period);
        book(tier, gates, "unhedged", Moments.of(study.bare()));
        book(tier, gates, "vol_target", Moments.of(study.targeted()));
        for (HedgeHistory hedge : run.periodHedges()) {
            book(tier, gates, hedge.variant().name(),
                    Moments.of(CondorBook.hedged(study.bare(), study.hedge(hedge), run.options().budget())));
        }
        if (!run.options().rivals().isEmpty()) {
            RivalStudy beside = new RivalStudy(account, period.first(), period.end(), run.periodHedges(),
                    run.options().budget());
            for (Rival rival : run.options().rivals()) {
                RivalRow row = beside.row(rival);
                rivals.add(rival(tier, gates, row));
                book(tier, gates, rival.label(), row.moments());
            }
        }
    }

    private void book(String tier, Set<BacktestGate> gates, String name, Moments moments) {
        Map<String, Object> key = key(tier, gates);
        key.put("book", name);
        books.put(key, moments);
        tried.add(moments);
    }

    private static Map<String, Object> key(String tier, Set<BacktestGate> gates) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("tier", tier);
        key.put("value_gate", BacktestRun.gates(gates));
        return key;
    }

    private Map<String, Object> rival(String tier, Set<BacktestGate> gates, RivalRow row) {
        Map<String, Object> fields = key(tier, gates);
        fields.put("at_risk", run.options().risks().get(0));
        fields.put("rival", row.rival().label());
        fields.put("trades", row.trades());
        fields.put("cagr", BacktestDocument.number(row.performance().cagr()));
        fields.put("volatility", BacktestDocument.number(row.performance().volatility()));
        fields.put("max_drawdown", BacktestDocument.number(row.performance().drawdown().deepest()));
        fields.put("sharpe", BacktestDocument.number(row.performance().sharpe()));
        fields.put("score_vs_same_drawdown", BacktestDocument.number(row.score().score()));
        fields.put("score_lo95", BacktestDocument.number(row.score().interval().low()));
        fields.put("score_hi95", BacktestDocument.number(row.score().interval().high()));
        fields.put("cagr_minus_hedged", BacktestDocument.number(row.growthLessHedged()));
        return fields;
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("count", tried.count());
        summary.put("sharpe_deviation_a_year", Math.sqrt(tried.variance() * Performance.YEAR));
        List<Map<String, Object>> judged = new ArrayList<>();
        books.forEach((key, moments) -> {
            Map<String, Object> book = new LinkedHashMap<>(key);
            book.put("sharpe", BacktestDocument.number(moments.ratio() * Math.sqrt(Performance.YEAR)));
            book.put("deflated_sharpe_probability", BacktestDocument.number(tried.probability(moments)));
            judged.add(book);
        });
        summary.put("books", judged);
        return summary;
    }
}
