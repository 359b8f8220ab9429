package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.FinancingDrag;
import com.vixshield.quant.inference.Performance;

class CapitalUseTest {

    private static final int FIRST = 400;
    private static final int END = 620;

    private final SessionTable table = SyntheticHistory.table(640, null);
    private final CondorBook account = CondorBook.of(new CondorWalk(table, PriceModel.CENTRAL, false).run(FIRST - 1, END),
            "delta_steward_0.15", Set.of(), 0.02);
    private final HedgeHistory hedge = new HedgeWalk(table).run(FIRST, END, List.of(HedgeVariant.ALL.get(0))).get(0);

    @Test
    void anUnhedgedAccountTiesUpItsLargestLoss() {
        FinancingDrag drag = CapitalUse.of(account, null, 1.5, FIRST, END);
        assertThat(drag.margin()).isEqualTo(0.02, within(1e-12));
        assertThat(drag.premium()).isZero();
        assertThat(drag.perCapital()).isEqualTo(0.015, within(1e-12));
        assertThat(drag.perYear()).isEqualTo(0.02 * 0.015, within(1e-12));
    }

    @Test
    void aHedgeAddsItsMarginItsPremiumAndItsCost() {
        FinancingDrag drag = CapitalUse.of(account, hedge, 1.5, FIRST, END);
        double value = hedge.days().stream().mapToDouble(day -> day.sum(LayerDay::value)).average().orElseThrow();
        assertThat(drag.premium()).isEqualTo(1.5 * value, within(1e-12)).isPositive();
        assertThat(drag.margin()).isGreaterThan(0.02);
        assertThat(drag.hedgeCost()).isEqualTo(-1.5 * Performance.mean(hedge.returns()) * 252, within(1e-12));
        assertThat(drag.perYear()).isEqualTo((drag.margin() + drag.premium()) * 0.015 + drag.hedgeCost(), within(1e-12));
    }

    @Test
    void theVolatilityTargetTiesUpLess() {
        double[] full = account.risked(FIRST, END);
        double[] targeted = account.targeted().risked(FIRST, END);
        assertThat(Arrays.stream(targeted).sum()).isLessThanOrEqualTo(Arrays.stream(full).sum());
        assertThat(full).containsOnly(0.02);
    }
}
