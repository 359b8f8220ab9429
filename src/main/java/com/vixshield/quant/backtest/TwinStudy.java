package com.vixshield.quant.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.MatchedSize;
import com.vixshield.quant.inference.Performance;

/** Sets an account beside its hedged twins, the bare twins with their drawdown or growth, and its volatility target. */
public final class TwinStudy {

    private final CondorBook account;
    private final int first;
    private final int trades;
    private final double[] bare;
    private final double[] market;

    /** @param first index of the first day of returns @param end exclusive */
    public TwinStudy(CondorBook account, int first, int end) {
        this.account = account;
        this.first = first;
        this.bare = account.returns(first, end);
        this.market = market(account.condors().table(), first, end);
        this.trades = account.trades(first, end);
    }

    private static double[] market(SessionTable table, int first, int end) {
        double[] returns = new double[end - first];
        for (int i = first; i < end; i++) {
            returns[i - first] = table.close(i) / table.close(i - 1) - 1;
        }
        return returns;
    }

    public double[] bare() {
        return bare.clone();
    }

    public double[] targeted() {
        return account.targeted().returns(first, first + bare.length);
    }

    /** Returns of a hedge on the days of this study. */
    public double[] hedge(HedgeHistory hedge) {
        double[] returns = new double[bare.length];
        System.arraycopy(hedge.returns(), first - hedge.first(), returns, 0, returns.length);
        return returns;
    }

    /** @param budget of each hedge, percent of the account a year */
    public List<TwinRow> rows(List<HedgeHistory> hedges, double budget) {
        List<TwinRow> rows = new ArrayList<>();
        rows.add(row("unhedged", "", OptionalDouble.of(1), bare, null));
        rows.add(row("vol_target", "", OptionalDouble.empty(), targeted(), null));
        hedges.forEach(hedge -> hedged(hedge.variant().name(), hedge(hedge), budget, rows));
        return rows;
    }

    private void hedged(String overlay, double[] hedge, double budget, List<TwinRow> rows) {
        double[] both = CondorBook.hedged(bare, hedge, budget);
        Performance performance = Performance.of(both, market);
        OptionalDouble sameDrawdown = MatchedSize.sameDrawdown(bare, performance.drawdown().deepest());
        double cagr = performance.cagr();
        OptionalDouble score = sameDrawdown.isPresent()
                ? OptionalDouble.of(cagr - Performance.cagr(bare, sameDrawdown.getAsDouble()))
                : OptionalDouble.empty();
        rows.add(new TwinRow("hedged", overlay, OptionalDouble.of(1), trades, performance, new TwinRow.Comparison(
                1 - performance.drawdown().deepest() / Drawdown.deepest(bare, 1), cagr - Performance.cagr(bare, 1), score,
                -budget * Performance.mean(hedge) * Performance.YEAR)));
        sameDrawdown.ifPresent(k -> rows.add(twin("same_drawdown", overlay, k)));
        MatchedSize.sameReturn(bare, cagr).ifPresent(k -> rows.add(twin("same_return", overlay, k)));
    }

    private TwinRow twin(String name, String overlay, double size) {
        double[] returns = new double[bare.length];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = size * bare[i];
        }
        return row(name, overlay, OptionalDouble.of(size), returns, null);
    }

    private TwinRow row(String twin, String overlay, OptionalDouble size, double[] returns, TwinRow.Comparison against) {
        return new TwinRow(twin, overlay, size, trades, Performance.of(returns, market), against);
    }
}
