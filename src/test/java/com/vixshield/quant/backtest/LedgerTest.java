package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.Performance;

/** Money is neither made nor lost between the lines: per layer, per day, and between a book and its twins. */
class LedgerTest {

    private static final int FIRST = 400;
    private static final int END = 880;
    /** A hundredth of a cent on an account of $100,000. */
    private static final double CENT = 1e-9;

    private final SessionTable table = SyntheticHistory.table(900, null);
    private final List<HedgeHistory> hedges = new HedgeWalk(table).run(FIRST, END, HedgeVariant.ALL);

    @Test
    void everyLayerAddsUpDayByDay() {
        for (HedgeHistory hedge : hedges) {
            for (int layer = 0; layer < 3; layer++) {
                double before = 0;
                for (HedgeDay day : hedge.days()) {
                    LayerDay now = day.layers().get(layer);
                    double net = now.received() - now.paid() + now.value() - before + now.futures() - now.slippage();
                    assertThat(now.result()).isEqualTo(net, within(CENT));
                    before = now.value();
                }
            }
        }
    }

    @Test
    void everyEventHappens() {
        HedgeHistory motion = hedges.get(1);
        assertThat(motion.days().stream().flatMap(d -> d.layers().stream()).map(LayerDay::event).distinct())
                .contains("open", "roll", "band", "monetise");
    }

    @Test
    void oneBuysWhatTheBudgetPays() {
        LayerDay front = hedges.get(0).days().get(0).layers().get(0);
        double yearly = front.contracts() / 1000 * front.costPerDay() * 365;
        assertThat(yearly).isEqualTo(0.4 * 0.01, within(1e-12));
    }

    @Test
    void hedgedTwinIsTheBareBookAndTheHedge() {
        CondorHistory condors = new CondorWalk(table, PriceModel.CENTRAL, false).run(FIRST - 1, END);
        TwinStudy study = new TwinStudy(CondorBook.of(condors, "credit_balanced_1.15", Set.of(), 0.02), FIRST, END);
        List<TwinRow> rows = study.rows(hedges, 1.5);
        double[] bare = study.bare();
        for (HedgeHistory hedge : hedges) {
            double equity = 100_000;
            double[] h = study.hedge(hedge);
            for (int i = 0; i < bare.length; i++) {
                equity += equity * bare[i] + equity * 1.5 * h[i];
            }
            TwinRow row = rows.stream().filter(r -> r.twin().equals("hedged") && r.overlay().equals(hedge.variant().name()))
                    .findFirst().orElseThrow();
            double told = 100_000 * Math.pow(1 + row.performance().cagr(), bare.length / Performance.YEAR);
            assertThat(told).isEqualTo(equity, within(0.01));
        }
    }

    @Test
    void twinOfTheSameDrawdownHasIt() {
        CondorHistory condors = new CondorWalk(table, PriceModel.CENTRAL, false).run(FIRST - 1, END);
        for (String tier : CondorWalk.tiers().keySet()) {
            List<TwinRow> rows = new TwinStudy(CondorBook.of(condors, tier, Set.of(), 0.10), FIRST, END).rows(hedges, 1.5);
            for (TwinRow row : rows) {
                if (row.twin().equals("same_drawdown")) {
                    TwinRow hedged = rows.stream()
                            .filter(r -> r.twin().equals("hedged") && r.overlay().equals(row.overlay())).findFirst()
                            .orElseThrow();
                    assertThat(row.performance().drawdown().deepest())
                            .isEqualTo(hedged.performance().drawdown().deepest(), within(1e-9));
                    assertThat(hedged.against().score()).hasValueCloseTo(
                            hedged.performance().cagr() - row.performance().cagr(), within(1e-12));
                }
            }
        }
    }
}
