package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.condor.CondorGrade;
import com.vixshield.quant.condor.TierQuote;

/** Lays out the sessions of a condor walk, one row a session and tier. */
final class CondorDailyFile {

    private static final int MIDDLE = 1;
    private static final String[] COLUMNS = ("model,date,width,tier,spx_close,vix_close,F,s_atm,sig,edr85,K1,K2,K3,K4,delta_put,"
            + "delta_call,mid,expected,natural,e_pnl,pop_rw,payoff,priced,value_hold,liquidity_hold,inside_edr85,pnl_mid,"
            + "pnl_expected,pnl_natural,max_loss,premium_gauge").split(",");

    /** Columns that say 0 where there is no condor. */
    private static final List<String> EMPTY = List.of("priced", "value_hold", "liquidity_hold", "inside_edr85");

    private CondorDailyFile() {
    }

    /** @param sessions of the history @param tiers names to write */
    static CsvTable of(CondorHistory history, List<CondorSession> sessions, List<String> tiers) {
        CsvTable table = new CsvTable(COLUMNS);
        List<String> all = new ArrayList<>(CondorWalk.tiers().keySet());
        for (CondorSession session : sessions) {
            for (String tier : tiers) {
                table.add(row(history, session, tier, session.tiers().get(all.indexOf(tier))));
            }
        }
        return table;
    }

    private static List<Object> row(CondorHistory history, CondorSession session, String tier, CondorDay day) {
        SessionTable table = history.table();
        int i = session.session();
        List<Object> row = new ArrayList<>(Arrays.asList(history.model().name(), table.date(i),
                history.scaled() ? "scaled" : "literal", tier, table.close(i), table.vix(i)));
        row.addAll(day.priced() ? Arrays.asList(session.forward(), session.stdev()) : Arrays.asList(null, null));
        row.addAll(Arrays.asList(table.ranges().sigma(i), table.ranges().band(MIDDLE, i)));
        row.addAll(day.priced() ? condor(day) : List.of());
        while (row.size() < COLUMNS.length - 1) {
            row.add(EMPTY.contains(COLUMNS[row.size()]) ? 0 : null);
        }
        row.add(session.gauge());
        return row;
    }

    private static List<Object> condor(CondorDay day) {
        TierQuote q = day.quote();
        CondorGrade g = day.grade();
        return List.of(q.payoff().longPut(), q.payoff().shortPut(), q.payoff().shortCall(), q.payoff().longCall(),
                q.put().delta(), q.call().delta(), q.mid(), q.expected(), q.natural(), q.expectedPnl(), q.pop(), g.payoff(), 1,
                flag(day.valueHold()), flag(day.liquidityHold()), flag(day.inside()), g.pnlMid(), g.pnlExpected(),
                g.pnlNatural(), q.maxLoss());
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
