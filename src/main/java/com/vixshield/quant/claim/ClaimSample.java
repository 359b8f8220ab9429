package com.vixshield.quant.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TierColumns;

/**
 * Holds the sessions of one period under one price: condors by the session that opened them, books by the day that settled
 * them.
 *
 * @param first index of the first condor session @param end exclusive
 * @param dayFirst index of the first day of hedged returns @param dayEnd exclusive
 */
record ClaimSample(CondorHistory literal, CondorHistory scaled, List<HedgeHistory> hedges, int first, int end, int dayFirst,
        int dayEnd) {

    static final String DELTA = "delta_steward_0.15";
    static final String CREDIT = "credit_balanced_1.15";

    SessionTable table() {
        return literal.table();
    }

    int sessions() {
        return end - first;
    }

    int days() {
        return dayEnd - dayFirst;
    }

    List<CondorSession> opened(CondorHistory walk) {
        return walk.sessions().subList(first - walk.first(), end - walk.first());
    }

    TierColumns tier(String tier, BacktestGate... gates) {
        return new TierColumns(literal, tier, Set.of(gates), opened(literal));
    }

    /** 1 on the sessions for which something holds, 0 on the others. */
    double[] flags(IntPredicate session) {
        return column(i -> session.test(i) ? 1 : 0);
    }

    double[] column(IntToDoubleFunction session) {
        return IntStream.range(first, end).mapToDouble(session).toArray();
    }

    /** Returns of a hedge by day at a budget in percent a year. */
    double[] hedge(String name, double budget) {
        Map<String, HedgeHistory> byName = hedges.stream()
                .collect(Collectors.toMap(h -> h.variant().name(), h -> h));
        double[] all = byName.get(name).returns();
        int from = dayFirst - byName.get(name).first();
        return IntStream.range(from, from + days()).mapToDouble(i -> budget * all[i]).toArray();
    }

    CondorBook account(String tier, double risk, BacktestGate... gates) {
        return CondorBook.of(literal, tier, Set.of(gates), risk);
    }

    double[] returns(CondorBook account) {
        return account.returns(dayFirst, dayEnd);
    }

    /** Result of the condor that was settled on each day, in units of its largest loss; 0 without one. */
    double[] settled(String tier) {
        int at = CondorHistory.tierIndex(tier);
        return IntStream.range(dayFirst, dayEnd).mapToDouble(d -> {
            CondorDay day = literal.at(d - 1).tiers().get(at);
            return day.priced() ? day.perRisk(Fill.EXPECTED) : 0;
        }).toArray();
    }
}
