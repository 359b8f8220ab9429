package com.vixshield.quant.backtest.rival;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.HedgeDay;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.LayerDay;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TailHedgeWalk;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.TwinScore;

/** Sets rivals beside one account and its layered hedge, all on the same days. */
public final class RivalStudy {

    private static final HedgeVariant HEDGE = new HedgeVariant(InstrumentSet.CARD, Weighting.LOYALTY);
    private static final int RESIZED_EVERY = 5;
    /** Contracts are given per $100,000, each of 100 times a point. */
    private static final double CONTRACTS = 1000;

    private final CondorBook account;
    private final int first;
    private final int end;
    private final HedgeHistory hedge;
    private final double budget;
    private final double[] bare;
    private final double[] market;

    /**
     * @param first index of the first day of returns @param end exclusive
     * @param hedges among them the founding card's with fixed weights
     * @param budget of the hedge, percent of the account a year
     * @throws IllegalArgumentException without that hedge
     */
    public RivalStudy(CondorBook account, int first, int end, List<HedgeHistory> hedges, double budget) {
        this.account = account;
        this.first = first;
        this.end = end;
        this.hedge = hedges.stream().filter(h -> h.variant().equals(HEDGE)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("rivals stand beside the hedge " + HEDGE.name() + ", which is not here"));
        this.budget = budget;
        this.bare = account.returns(first, end);
        this.market = new double[bare.length];
        SessionTable table = account.condors().table();
        for (int i = 0; i < market.length; i++) {
            market[i] = table.close(first + i) / table.close(first + i - 1) - 1;
        }
    }

    public RivalRow row(Rival rival) {
        double[] returns = returns(rival);
        double[] hedged = CondorBook.hedged(bare, overlay(HedgeDay::result), budget);
        return new RivalRow(rival, book(rival).trades(first, end), Performance.of(returns, market),
                TwinScore.of(bare, returns, StationaryBootstrap.of(returns.length)),
                Performance.cagr(returns, 1) - Performance.cagr(hedged, 1), Moments.of(returns));
    }

    /** By day, shares of current equity. */
    public double[] returns(Rival rival) {
        return switch (rival) {
            case NO_WEEKENDS, WEEKENDS_ONLY, TERM_STRUCTURE -> book(rival).returns(first, end);
            case OVERLAY_BY_PREMIUM -> CondorBook.hedged(bare, byPremium(), budget);
            case LONG_LAYER_ONLY -> CondorBook.hedged(bare, overlay(day -> longLayer(day).result()),
                    budget / HedgeParameters.defaults().weights().of(Layer.LONG));
            case VXTH -> CondorBook.hedged(bare, new TailHedgeWalk(account.condors().table()).returns(first, end), 1);
        };
    }

    private CondorBook book(Rival rival) {
        return switch (rival) {
            case NO_WEEKENDS -> with(BacktestGate.WEEKEND);
            case WEEKENDS_ONLY -> with(BacktestGate.WORKWEEK);
            case TERM_STRUCTURE -> with(BacktestGate.TERM_STRUCTURE);
            case OVERLAY_BY_PREMIUM, LONG_LAYER_ONLY, VXTH -> account;
        };
    }

    private CondorBook with(BacktestGate gate) {
        Set<BacktestGate> gates = EnumSet.of(gate);
        gates.addAll(account.gates());
        return new CondorBook(account.condors(), account.tier(), gates, account.risk(), account.fill(),
                account.volatilityTarget());
    }

    /** Per percent of the budget. */
    private double[] overlay(ToDoubleFunction<HedgeDay> part) {
        double[] overlay = new double[bare.length];
        for (int i = 0; i < overlay.length; i++) {
            overlay[i] = part.applyAsDouble(day(i));
        }
        return overlay;
    }

    private HedgeDay day(int i) {
        return hedge.days().get(first + i - hedge.first());
    }

    /** With fixed weights a layer is what it would be alone, at its share of the budget. */
    private static LayerDay longLayer(HedgeDay day) {
        return day.layers().get(Layer.LONG.ordinal());
    }

    /** Sized at the close, so it holds from the next day on; a change of size costs the slippage of what is traded. */
    private double[] byPremium() {
        double slippage = HedgeParameters.defaults().calls().slippage();
        double[] overlay = new double[bare.length];
        double size = PremiumSize.at(account.condors().table(), first - 1);
        for (int i = 0; i < overlay.length; i++) {
            overlay[i] = size * day(i).result();
            if (i % RESIZED_EVERY == RESIZED_EVERY - 1) {
                double next = PremiumSize.at(account.condors().table(), first + i);
                overlay[i] -= Math.abs(next - size) * slippage * day(i).sum(LayerDay::contracts) / CONTRACTS;
                size = next;
            }
        }
        return overlay;
    }
}
