package com.vixshield.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.lab.LabRuns;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;

class SweepStudyTest {

    private static final SessionTable TABLE = SessionTable.of(BacktestInputs.of(SyntheticHistory.of(1600, null)));
    private static final LabMarket MARKET = new LabMarket(TABLE);
    private static final LabLock LOCK = LabLock.of(TABLE);
    private static final LabSettings SETTINGS = LabRuns.settings(LOCK.first(), LOCK.last()).withGates(Set.of());
    private static final LabRequest SWEEP = new LabRequest(SETTINGS,
            List.of(new SweepAxis(SweepParameter.FEE, List.of("0.5", "1.3", "5")),
                    new SweepAxis(SweepParameter.TIER, List.of("delta_steward_0.15", "credit_balanced_1.15"))));

    private static List<SweepRow> rows(int from, int count) {
        return SweepStudy.run(MARKET, SWEEP, from, count, LabProgress.NONE);
    }

    @Test
    void isTheSameHoweverItIsCutUp() {
        List<SweepRow> parts = new ArrayList<>(rows(0, 1));
        parts.addAll(rows(1, 3));
        parts.addAll(rows(4, 2));

        assertThat(parts).isEqualTo(rows(0, 6));
    }

    /** A variant of a sweep has the digits of a run of its own. */
    @Test
    void saysOfAVariantWhatARunSays() {
        SweepRow row = rows(2, 1).get(0);
        LabResult run = LabStudy.run(MARKET, SETTINGS, LabProgress.NONE).result();

        assertThat(row.values()).containsExactly("1.3", "delta_steward_0.15");
        assertThat(row.trades()).isEqualTo(run.basis().trades());
        assertThat(row.perRisk()).isEqualTo(run.edge().perRisk());
        assertThat(row.slippage()).isCloseTo(run.edge().slippage().value(), within(1e-12));
        assertThat(row.verdict()).isEqualTo(run.edge().verdict());
        assertThat(row.sharpe()).isCloseTo(run.moments().sharpe(), within(1e-12));
        LabResult.Twin hedged = run.twins().stream().filter(t -> t.twin().equals("hedged")).findFirst().orElseThrow();
        assertThat(row.growth()).isEqualTo(hedged.cagr());
        assertThat(row.drawdown()).isCloseTo(hedged.drawdown(), within(1e-12));
    }

    @Test
    void dearerFeesDieEarlier() {
        assertThat(rows(0, 6)).extracting(SweepRow::slippage).satisfies(s -> {
            assertThat(s.get(0)).isGreaterThan(s.get(2));
            assertThat(s.get(2)).isGreaterThan(s.get(4));
        });
    }

    @Test
    void startDatesComeWorstFirstWithTheAccountThatPays() {
        StartsStudy.Outcome outcome = StartsStudy.run(MARKET, SETTINGS, LabProgress.NONE);
        StartsResult result = outcome.result();

        assertThat(result.worst()).isSortedAccordingTo(Comparator.comparingDouble(StartsResult.Start::cagr));
        assertThat(outcome.starts().split("\r\n")).hasSize(result.starts() + 1);
        assertThat(result.toTheEnd().cagr()).isSorted();
        assertThat(result.toTheEnd().losingWithPlan()).isGreaterThanOrEqualTo(result.toTheEnd().losing());
        assertThat(result.worst().get(0).cagr()).isLessThanOrEqualTo(result.toTheEnd().cagr().get(0));
        result.curve().stream().filter(s -> s.growth() <= 0).forEach(s -> assertThat(s.least()).isNull());
    }

    @Test
    void aStartNeedsAYearBeforeIt() {
        assertThatThrownBy(() -> StartsStudy.run(MARKET,
                SETTINGS.with(LabPhase.DISCOVERY, LOCK.first(), LOCK.first().plusDays(100)), LabProgress.NONE))
                .isInstanceOf(LabRefusal.class).hasMessageContaining("252");
    }
}
