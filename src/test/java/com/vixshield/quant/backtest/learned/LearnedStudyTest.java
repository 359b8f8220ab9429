package com.vixshield.quant.backtest.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.RecordedBacktest;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.gate.learned.LearnedRules;
import com.vixshield.quant.gate.learned.WalkForward.Fit;
import com.vixshield.rulebook.Rulebooks;

/** The walk forward against an implementation that shares no code with ours. */
class LearnedStudyTest {

    private static final List<String> COLUMNS = List.of("x_vr", "x_dist", "x_mom5", "x_s_sig", "x_slope", "x_vvix", "x_gap",
            "x_fomc", "x_rvtrend", "x_e", "x_lvix");

    private static SessionTable table;
    private static LearnedStudy study;

    @BeforeAll
    static void walk() {
        table = RecordedBacktest.table();
        int end = table.firstFrom(LocalDate.of(2026, 8, 21));
        study = new LearnedStudy(
                new CondorWalk(table, PriceModel.FLAT, false).run(table.firstFrom(LocalDate.of(2007, 1, 3)), end),
                "delta_steward_0.15");
    }

    @Test
    void readsTheSameInputsAndPredictsTheSame() {
        RecordedMarket.rows("reference/evidence/learned_gate.csv.gz", row -> {
            int session = table.firstFrom(LocalDate.parse(row.get("date")));
            double[] inputs = study.inputs(session);
            assertThat(inputs).as(row.get("date")).isNotNull();
            for (int i = 0; i < COLUMNS.size(); i++) {
                double theirs = number(row, COLUMNS.get(i));
                assertThat(inputs[i]).as(row.get("date") + " " + COLUMNS.get(i))
                        .isEqualTo(theirs, within(5e-4 * Math.max(1, Math.abs(theirs))));
            }
            assertThat(study.prediction(session)).as(row.get("date")).isEqualTo(number(row, "pred_factor_1.00"), within(2e-4));
            assertThat(study.above(0).test(session)).as(row.get("date")).isEqualTo(row.get("trade_gt0").equals("1"));
            assertThat(study.above(0.01).test(session)).as(row.get("date")).isEqualTo(row.get("trade_gt1pct").equals("1"));
        });
    }

    /** The table of the shared description: trades, mean in percent of the largest loss, t, Sharpe expected and natural. */
    @Test
    void comesToThePublishedTable() {
        same(row("none", study.all()), 3680, -3.39, -6.2, -1.65, -2.02);
        same(row("value", study.valued()), 462, 2.87, 1.9, 0.36, 0.16);
        same(row("above 0", study.above(0)), 1155, 2.04, 2.8, 0.63, 0.41);
        same(row("above 0.01", study.above(0.01)), 841, 3.51, 4.6, 1.05, 0.84);
    }

    private static void same(LearnedRow row, int trades, double mean, double t, double sharpe, double natural) {
        assertThat(row.trades()).as(row.gate()).isCloseTo(trades, within(2));
        assertThat(row.mean().value()).as(row.gate()).isEqualTo(mean, within(0.05));
        assertThat(row.t()).as(row.gate()).isEqualTo(t, within(0.1));
        assertThat(row.sharpe()).as(row.gate()).isEqualTo(sharpe, within(0.02));
        assertThat(row.sharpeNatural()).as(row.gate()).isEqualTo(natural, within(0.02));
    }

    /** What the version carries is what the last fit of July 2026 came to, and says until when it learned. */
    @Test
    void theVersionCarriesTheFittedModel() {
        Fit fit = study.fits().get(study.fits().size() - 1);
        LearnedRules rules = new Rulebooks().version("1.1").core().gates().learned().orElseThrow();
        assertThat(table.date(fit.last())).isEqualTo(rules.learnedUntil());
        assertThat(rules.intercept()).isEqualTo(fit.model().intercept(), within(1e-8));
        for (int i = 0; i < COLUMNS.size(); i++) {
            assertThat(rules.means().get(i)).isEqualTo(fit.model().means().get(i), within(1e-7));
            assertThat(rules.deviations().get(i)).isEqualTo(fit.model().deviations().get(i), within(1e-7));
            assertThat(rules.weights().get(i)).isEqualTo(fit.model().weights().get(i), within(1e-8));
        }
        for (int session = fit.session(); session < study.end(); session++) {
            if (study.inputs(session) != null) {
                assertThat(rules.predict(study.inputs(session))).isEqualTo(study.prediction(session), within(1e-7));
            }
        }
    }

    private static LearnedRow row(String name, IntPredicate taken) {
        return study.row(name, taken, study.first(), study.end());
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
