package com.vixshield.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.quant.backtest.TwinRow;
import com.vixshield.quant.inference.Performance;

/** Lays out books and their twins, one row each. */
final class TwinsFile {

    private static final String[] COLUMNS = ("factor,tier,value_gate,at_risk,period,trades,twin,overlay,size,n,cagr,vol,maxdd,"
            + "maxdd_len,sharpe,sortino,cvar95,calmar,ulcer,alpha,beta,drawdown_reduction,cagr_minus_unhedged,"
            + "score_vs_same_dd,hedge_drag,note").split(",");

    private final CsvTable table = new CsvTable(COLUMNS);

    /** The rows of one account in one period. @param key factor, tier, value gate, at risk, period */
    void add(List<?> key, List<TwinRow> rows) {
        rows.forEach(row -> table.add(fields(key, row)));
    }

    CsvTable table() {
        return table;
    }

    private static List<Object> fields(List<?> key, TwinRow row) {
        Performance p = row.performance();
        TwinRow.Comparison c = row.against();
        Object[] fields = {key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), row.trades(), row.twin(), row.overlay(),
                number(row.size()), p.sessions(), p.cagr(), p.volatility(), p.drawdown().deepest(), p.drawdown().longest(),
                p.sharpe(), p.sortino(), p.cvar95(), p.calmar(), p.drawdown().ulcer(), p.alpha(), p.beta(),
                c == null ? null : c.drawdownReduction(), c == null ? null : c.growth(), c == null ? null : number(c.score()),
                c == null ? null : c.drag(), c == null ? "" : c.note()};
        return Arrays.asList(fields);
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
