package com.vixshield.quant.backtest.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.LayerDay;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;
import com.vixshield.quant.backtest.TailHedgeWalk;

class RivalStudyTest {

    private static final int FIRST = 400;
    private static final int END = 880;
    private static final int POISONED = 700;
    private static final double BUDGET = 1.5;

    private static final SessionTable TABLE = SyntheticHistory.table(900, null);
    private static final SessionTable POISON = SyntheticHistory.table(900, TABLE.date(POISONED));

    private final CondorBook account = account(TABLE);
    private final HedgeHistory hedge = hedges(TABLE).get(0);
    private final RivalStudy study = study(TABLE);

    private static CondorBook account(SessionTable table) {
        return CondorBook.of(new CondorWalk(table, PriceModel.CENTRAL, false).run(FIRST - 1, END), "delta_steward_0.15",
                Set.of(), 0.02);
    }

    private static List<HedgeHistory> hedges(SessionTable table) {
        return new HedgeWalk(table).run(FIRST, END, List.of(HedgeVariant.of("card", "loyalty")));
    }

    private static RivalStudy study(SessionTable table) {
        return new RivalStudy(account(table), FIRST, END, hedges(table), BUDGET);
    }

    @Test
    void weekendsAndTheRestAreTheWholeBook() {
        double[] without = study.returns(Rival.NO_WEEKENDS);
        double[] only = study.returns(Rival.WEEKENDS_ONLY);
        double[] all = account.returns(FIRST, END);
        for (int i = 0; i < all.length; i++) {
            assertThat(without[i] + only[i]).isEqualTo(all[i]);
            boolean weekend = TABLE.gap(FIRST + i - 1) >= 3;
            assertThat(weekend ? without[i] : only[i]).isZero();
        }
        assertThat(study.row(Rival.NO_WEEKENDS).trades() + study.row(Rival.WEEKENDS_ONLY).trades())
                .isEqualTo(account.trades(FIRST, END));
    }

    @Test
    void theLongLayerAloneIsFiveTimesItsFifth() {
        double[] returns = study.returns(Rival.LONG_LAYER_ONLY);
        double[] bare = account.returns(FIRST, END);
        for (int i = 0; i < returns.length; i++) {
            LayerDay layer = hedge.days().get(i).layers().get(2);
            assertThat(returns[i]).isEqualTo(bare[i] + BUDGET * 5 * layer.result(), within(1e-15));
        }
    }

    @Test
    void theTermStructureIsTheGateOfThatName() {
        CondorBook gated = CondorBook.of(account.condors(), account.tier(), Set.of(BacktestGate.TERM_STRUCTURE), 0.02);
        assertThat(study.returns(Rival.TERM_STRUCTURE)).containsExactly(gated.returns(FIRST, END));
        assertThat(study.row(Rival.TERM_STRUCTURE).trades()).isLessThan(account.trades(FIRST, END));
    }

    @Test
    void theOverlayIsAsLargeAsUsualOnAverage() {
        double[] sizes = new double[END - FIRST];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = PremiumSize.at(TABLE, FIRST + i);
        }
        assertThat(Arrays.stream(sizes).allMatch(size -> size >= 0 && size <= 2)).isTrue();
        assertThat(Arrays.stream(sizes).average().orElseThrow()).isEqualTo(1, within(0.15));
        assertThat(Arrays.stream(sizes).max().orElseThrow()).isGreaterThan(1.9);
    }

    @Test
    void tailCallsAreBoughtOnceAMonthForWhatTheRuleAllows() {
        double[] returns = new TailHedgeWalk(TABLE).returns(FIRST, END);
        // Between two purchases the calls can lose no more than the 1 % that they cost, and a little slippage.
        double lost = 0;
        double most = 0;
        for (double r : returns) {
            lost = Math.max(0, lost - r);
            most = Math.max(most, lost);
        }
        double years = returns.length / 252.0;
        assertThat(most).isPositive().isLessThan(0.015 * 12 * years);
        assertThat(Arrays.stream(returns).filter(r -> r != 0).count()).isGreaterThan(returns.length / 4);
    }

    @ParameterizedTest
    @EnumSource(Rival.class)
    void noRivalKnowsItsFuture(Rival rival) {
        double[] clean = study.returns(rival);
        double[] poisoned = study(POISON).returns(rival);
        assertThat(Arrays.copyOf(poisoned, POISONED - FIRST)).containsExactly(Arrays.copyOf(clean, POISONED - FIRST));
        assertThat(poisoned).isNotEqualTo(clean);
    }

    @Test
    void aRivalIsScoredAtItsOwnDrawdown() {
        RivalRow row = study.row(Rival.LONG_LAYER_ONLY);
        assertThat(row.score().interval().low()).isLessThanOrEqualTo(row.score().interval().high());
        assertThat(row.performance().sessions()).isEqualTo(END - FIRST);
        assertThat(row.moments().ratio() * Math.sqrt(252)).isEqualTo(row.performance().sharpe(), within(0.01));
    }

    @Test
    void namesAndHedgesAreChecked() {
        assertThat(Rival.of("vxth")).isEqualTo(Rival.VXTH);
        assertThatThrownBy(() -> Rival.of("gold")).hasMessageContaining("long_layer_only");
        assertThatThrownBy(() -> new RivalStudy(account, FIRST, END, List.of(), BUDGET)).hasMessageContaining("card_loyalty");
    }
}
