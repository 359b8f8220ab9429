package com.vixshield.quant.backtest.sweep;

import java.util.List;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.Performance;

/**
 * Measures variants of one period. It keeps the walk of one price, so variants are best asked for price by price; nothing else
 * stays. Not thread-safe: a thread has its own, all share the table. The same variant gives the same bits in whatever order, by
 * whatever thread.
 */
public final class VariantMeter {

    private static final double YEAR = Math.sqrt(252);

    private final SessionTable table;
    private final boolean scaled;
    private final int first;
    private final int end;
    private final List<HedgeHistory> hedges;
    private final double[] bare;
    private final double[] hedged;
    private CondorHistory walk;
    private int trades;
    private int wins;
    private double results;

    /**
     * @param scaled whether widths scale with the index
     * @param first index of the first day of returns; what was opened the session before is settled on it
     * @param end exclusive
     * @param hedges that variants may name; empty for none
     */
    public VariantMeter(SessionTable table, boolean scaled, int first, int end, List<HedgeHistory> hedges) {
        if (first < 1 || first >= end || end > table.size()) {
            throw new IllegalArgumentException("no days " + first + " to " + end + " of " + table.size());
        }
        this.table = table;
        this.scaled = scaled;
        this.first = first;
        this.end = end;
        this.hedges = List.copyOf(hedges);
        this.bare = new double[end - first];
        this.hedged = new double[end - first];
    }

    /** @throws IllegalArgumentException when it names a hedge that is not here */
    public VariantResult measure(BookVariant variant) {
        fill(variant);
        HedgeHistory overlay = variant.hedge().isEmpty() ? null : hedge(variant.hedge());
        for (int i = 0; i < bare.length; i++) {
            hedged[i] = bare[i] + (overlay == null
                    ? 0
                    : variant.budget() * overlay.days().get(first + i - overlay.first()).result());
        }
        double deepest = Drawdown.deepest(bare, 1);
        double cagr = Performance.cagr(bare, 1);
        return new VariantResult(trades, trades == 0 ? Double.NaN : 100 * results / trades,
                trades == 0 ? Double.NaN : wins / (double) trades, overlay == null ? cagr : Performance.cagr(hedged, 1),
                Performance.volatility(hedged), overlay == null ? deepest : Drawdown.deepest(hedged, 1), deepest, cagr,
                Moments.of(hedged));
    }

    /** Returns by day of the variant that was measured last. */
    public double[] returns() {
        return hedged.clone();
    }

    private void fill(BookVariant variant) {
        if (walk == null || walk.model().atm() != variant.price()) {
            walk = null;
            walk = new CondorWalk(table, PriceModel.CENTRAL.at(variant.price()), scaled).run(first - 1, end);
        }
        int tier = CondorHistory.tierIndex(variant.tier());
        trades = 0;
        wins = 0;
        results = 0;
        for (int d = first; d < end; d++) {
            CondorSession session = walk.at(d - 1);
            CondorDay day = session.tiers().get(tier);
            boolean taken = day.priced() && !held(variant, session, day);
            double result = taken ? result(variant, day) : 0;
            trades += taken ? 1 : 0;
            wins += result > 0 ? 1 : 0;
            results += result;
            bare[d - first] = result * variant.risk() * Math.min(1, variant.volatilityTarget()
                    / (table.ranges().sigma(d - 1) * YEAR));
        }
    }

    /** In units of the largest loss, which is the same for every fill. */
    private static double result(BookVariant variant, CondorDay day) {
        double crossing = day.grade().pnlMid() - day.grade().pnlNatural();
        return (day.grade().pnlMid() - variant.slippage() * crossing - variant.fee()) / day.quote().maxLoss();
    }

    private boolean held(BookVariant variant, CondorSession session, CondorDay day) {
        for (BacktestGate gate : variant.gates()) {
            boolean hold = switch (gate) {
                case VALUE -> !(day.quote().expectedPnl() > variant.leastValue() * day.quote().maxLoss());
                case TERM_STRUCTURE -> table.vix(session.session()) / table.vix3m(session.session()) >= variant.termLimit();
                default -> gate.holds(table, session, variant.tier(), day);
            };
            if (hold) {
                return true;
            }
        }
        return false;
    }

    private HedgeHistory hedge(String name) {
        return hedges.stream().filter(h -> h.variant().name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hedge " + name + " here; there are "
                        + hedges.stream().map(h -> h.variant().name()).toList()));
    }
}
