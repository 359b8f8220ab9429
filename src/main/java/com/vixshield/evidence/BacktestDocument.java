package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorResults;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TwinRow;
import com.vixshield.quant.inference.Estimate;

/** Writes what a run found as one JSON document. */
final class BacktestDocument {

    private static final String LEGEND = "Hypothetical: option prices are a model's, not quotes. Results that nobody has traded"
            + " know the past they were tested on and say little about what an account would have made.";

    private BacktestDocument() {
    }

    static String write(BacktestRun run) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("legend", LEGEND);
        document.put("period", period(run));
        document.put("price", price(run));
        document.put("condors", condors(run));
        document.put("twins", run.span().hasHedge() ? twins(run) : List.of());
        VariantsSection.add(run, document);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> period(BacktestRun run) {
        SessionTable table = run.table();
        StudySpan span = run.span();
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("first_session", table.date(span.first()).toString());
        period.put("last_session", table.date(span.end() - 1).toString());
        period.put("data_until", run.lastSession().toString());
        period.put("hedged_from", span.hasHedge() ? table.date(span.hedgeFirst()).toString() : null);
        period.put("hedged_to", span.hasHedge() ? table.date(span.hedgeEnd() - 1).toString() : null);
        return period;
    }

    private static Map<String, Object> price(BacktestRun run) {
        PriceModel model = run.walks().get(0).model();
        Map<String, Object> price = new LinkedHashMap<>();
        price.put("model", model.name());
        price.put("atm", model.atm());
        price.put("width", run.options().scaled() ? "scaled" : "literal");
        long quoted = run.sessions().stream().filter(CondorSession::quoted).count();
        price.put("sessions_on_quotes", quoted);
        price.put("sessions_on_model", run.sessions().size() - quoted);
        if (!run.quotes().origin().isEmpty()) {
            price.put("quotes", run.quotes().origin());
            price.put("quotes_sha256", run.quotes().sha256());
            price.put("sessions_with_unused_quotes", unused(run));
        }
        return price;
    }

    private static Map<String, String> unused(BacktestRun run) {
        Map<String, String> unused = new LinkedHashMap<>();
        run.quotes().refused().forEach((session, reason) -> unused.put(session.toString(), reason));
        return unused;
    }

    private static List<Map<String, Object>> condors(BacktestRun run) {
        CondorHistory walk = run.walks().get(0);
        List<CondorSession> sessions = run.sessions();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String tier : run.options().tiers()) {
            for (Set<BacktestGate> gates : run.options().gates()) {
                all.add(condor(tier, gates, CondorResults.of(walk, tier, gates, sessions)));
            }
        }
        return all;
    }

    private static Map<String, Object> condor(String tier, Set<BacktestGate> gates, CondorResults results) {
        Map<String, Object> condor = new LinkedHashMap<>();
        condor.put("tier", tier);
        condor.put("value_gate", BacktestRun.gates(gates));
        condor.put("slippage_per_leg_at_which_it_dies", number(results.deadlySlippage()));
        condor.put("slippage_per_leg_lo95", number(results.slippage().perLeg().interval().low()));
        condor.put("slippage_per_leg_hi95", number(results.slippage().perLeg().interval().high()));
        condor.put("share_of_spread_at_which_it_dies", number(results.slippage().shareOfSpread().value()));
        condor.put("sessions", results.sessions());
        condor.put("trades", results.trades());
        condor.put("win_rate", estimate(results.winRate()));
        condor.put("break_even_at_average_loss", number(results.neededAverage()));
        condor.put("break_even_worst_case", number(results.neededWorst()));
        condor.put("mean_points", estimate(results.points()));
        condor.put("mean_points_mid", number(results.midPoints()));
        condor.put("mean_points_natural", number(results.naturalPoints()));
        condor.put("mean_percent_of_max_loss", estimate(results.perRisk()));
        return condor;
    }

    private static List<Map<String, Object>> twins(BacktestRun run) {
        StudyPeriod full = new StudyPeriod("full", run.span().hedgeFirst(), run.span().hedgeEnd());
        List<Map<String, Object>> all = new ArrayList<>();
        for (String tier : run.options().tiers()) {
            for (Set<BacktestGate> gates : run.options().gates()) {
                for (double risk : run.options().risks()) {
                    CondorBook account = CondorBook.of(run.walks().get(0), tier, gates, risk);
                    run.study(account, full).rows(run.periodHedges(), run.options().budget())
                            .forEach(row -> all.add(twin(tier, gates, risk, row)));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> twin(String tier, Set<BacktestGate> gates, double risk, TwinRow row) {
        Map<String, Object> twin = new LinkedHashMap<>();
        twin.put("tier", tier);
        twin.put("value_gate", BacktestRun.gates(gates));
        twin.put("at_risk", risk);
        twin.put("twin", row.twin());
        twin.put("overlay", row.overlay());
        twin.put("size", row.size().isPresent() ? row.size().getAsDouble() : null);
        twin.put("trades", row.trades());
        twin.put("cagr", number(row.performance().cagr()));
        twin.put("volatility", number(row.performance().volatility()));
        twin.put("max_drawdown", number(row.performance().drawdown().deepest()));
        twin.put("max_drawdown_sessions", row.performance().drawdown().longest());
        twin.put("sharpe", number(row.performance().sharpe()));
        twin.put("sortino", number(row.performance().sortino()));
        twin.put("cvar95", number(row.performance().cvar95()));
        twin.put("calmar", number(row.performance().calmar()));
        twin.put("ulcer", number(row.performance().drawdown().ulcer()));
        twin.put("alpha", number(row.performance().alpha()));
        twin.put("beta", number(row.performance().beta()));
        if (row.against() != null) {
            twin.put("drawdown_reduction", number(row.against().drawdownReduction()));
            twin.put("cagr_minus_unhedged", number(row.against().growth()));
            twin.put("score_vs_same_drawdown", number(row.against().score().orElse(Double.NaN)));
            twin.put("hedge_drag", number(row.against().drag()));
            twin.put("note", row.against().note());
        }
        return twin;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("estimate", number(estimate.value()));
        numbers.put("lo95", number(estimate.interval().low()));
        numbers.put("hi95", number(estimate.interval().high()));
        return numbers;
    }

    /** JSON has no NaN. */
    static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
