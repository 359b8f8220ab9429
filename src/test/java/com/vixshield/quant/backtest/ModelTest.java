package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.volatility.OtmCurve;

class ModelTest {

    private final SessionTable table = SyntheticHistory.table(400, null);

    @Test
    void smileIsLinearBetweenItsPointsAndLevelBeyond() {
        ModelSurface calm = new ModelSurface(5000, 0.01, 15);
        assertThat(calm.stdev(5000)).isEqualTo(0.01, within(1e-15));
        assertThat(calm.stdev(5000 * Math.exp(-0.01))).isEqualTo(0.01085, within(1e-12));
        assertThat(calm.stdev(5000 * Math.exp(-0.015))).isEqualTo(0.01 * (1.085 + 1.235) / 2, within(1e-12));
        assertThat(calm.stdev(3000)).isEqualTo(0.0177, within(1e-15));
        assertThat(calm.stdev(9000)).isEqualTo(0.0121, within(1e-15));
        assertThat(new ModelSurface(5000, 0.01, 28).stdev(9000)).isEqualTo(0.0106, within(1e-15));
    }

    @Test
    void spreadsWidenWithPriceAndFear() {
        OtmCurve curve = new ModelSurface(5000, 0.01, 25).curve();
        int at = curve.chain().indexOf(4950);
        double mid = curve.chain().mid(PutCall.PUT, at);
        double half = curve.chain().ask(PutCall.PUT, at) - mid;
        assertThat(half).isEqualTo((0.03 + 0.035 * Math.pow(mid, 0.65)) * 1.5, within(1e-12));
    }

    @Test
    void variantsDifferByTheirLevelWhereNothingElseDoes() {
        int calm = table.firstFrom(SyntheticHistory.START.plusDays(14));
        assertThat(PriceModel.FLAT.at(1.10).stdev(table, calm)).isEqualTo(1.10 * PriceModel.FLAT.stdev(table, calm),
                within(1e-15));
        assertThat(PriceModel.CENTRAL.stdev(table, calm)).isNotEqualTo(PriceModel.FLAT.stdev(table, calm));
    }

    @Test
    void anEmptyAccountCannotBeAtRisk() {
        CondorHistory walk = new CondorWalk(table, PriceModel.CENTRAL, false).run(350, 360);
        assertThatThrownBy(() -> CondorBook.of(walk, "delta_steward_0.15", Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot be at risk");
        assertThatThrownBy(() -> walk.tier("delta_nobody")).hasMessageContaining("delta_steward_0.15");
    }

    @Test
    void stepsThatCannotBeHedgedSaySo() {
        SessionTable bare = SessionTable.of(new BacktestInputs(SyntheticHistory.of(300, null), new TreeMap<>(),
                new TreeMap<>()));
        assertThatThrownBy(() -> new HedgeWalk(bare).run(10, 20, HedgeVariant.ALL)).hasMessageContaining("no hedge on");
    }
}
