package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.TwinScore;

/** Our walk of 2006 to 2016 against an implementation that shares no code with ours. */
class EvidenceReferenceTest {

    private static final LocalDate FROM = LocalDate.of(2006, 1, 3);
    private static final LocalDate HEDGE_FROM = LocalDate.of(2007, 1, 3);
    private static final LocalDate HEDGE_TO = LocalDate.of(2026, 8, 20);

    private static SessionTable table;
    private static CondorHistory walk;
    private static List<HedgeHistory> hedges;

    @BeforeAll
    static void walk() {
        table = RecordedBacktest.table();
        walk = new CondorWalk(table, PriceModel.FLAT, false).run(table.firstFrom(FROM), table.firstFrom(HEDGE_TO));
        hedges = new HedgeWalk(table).run(table.firstFrom(HEDGE_FROM), table.firstFrom(HEDGE_TO) + 1, HedgeVariant.ALL);
    }

    @Test
    void sellsTheSameCondors() {
        Map<String, Integer> equal = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        RecordedMarket.rows("reference/evidence/condor_daily.csv.gz", row -> {
            if (row.get("model").equals("flat_1.00") && row.get("width").equals("literal")) {
                String tier = row.get("tier");
                CondorDay day = walk.at(table.firstFrom(LocalDate.parse(row.get("date")))).tiers()
                        .get(CondorHistory.tierIndex(tier));
                all.merge(tier, 1, Integer::sum);
                equal.merge(tier, same(row, day) ? 1 : 0, Integer::sum);
            }
        });
        assertThat(all).hasSize(6)
                .allSatisfy((tier, n) -> assertThat(equal.get(tier) / (double) n).as(tier).isGreaterThan(0.995));
    }

    /** Strikes exactly, money to a hundredth of a point; the mean result follows the optimiser of the range. */
    private static boolean same(Map<String, String> row, CondorDay day) {
        if (!day.priced() || row.get("priced").equals("0")) {
            return day.priced() == row.get("priced").equals("1");
        }
        return day.quote().payoff().shortPut() == number(row, "K2") && day.quote().payoff().shortCall() == number(row, "K3")
                && near(day.quote().expected(), row, "expected", 1e-5)
                && near(day.grade().pnlNatural(), row, "pnl_natural", 1e-4)
                && near(day.quote().expectedPnl(), row, "e_pnl", 0.01)
                && near(table.ranges().sigma(day.session()) / number(row, "sig"), Map.of("one", "1"), "one", 6e-4);
    }

    @Test
    void marksTheSameHedges() {
        Map<String, Integer> near = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        Map<String, Double> years = new LinkedHashMap<>();
        RecordedMarket.rows("reference/evidence/hedge_daily.csv.gz", row -> {
            HedgeHistory hedge = hedges.get(HedgeVariant.ALL.indexOf(HedgeVariant.of(row.get("set"), row.get("mode"))));
            HedgeDay day = hedge.days().get(table.firstFrom(LocalDate.parse(row.get("date"))) - hedge.first());
            all.merge(hedge.variant().name(), 1, Integer::sum);
            near.merge(hedge.variant().name(), near(day.result(), row, "h", 1e-5) ? 1 : 0, Integer::sum);
            years.merge(hedge.variant().name() + row.get("date").substring(0, 4), day.result() - number(row, "h"), Double::sum);
        });
        assertThat(all).hasSize(4)
                .allSatisfy((name, n) -> assertThat(near.get(name) / (double) n).as(name).isGreaterThan(0.98));
        assertThat(years).allSatisfy((year, difference) -> assertThat(difference).as(year).isEqualTo(0, within(2e-4)));
    }

    @Test
    void findsTheSameUngatedTwins() {
        int first = table.firstFrom(HEDGE_FROM);
        int end = table.firstFrom(LocalDate.of(2017, 1, 1));
        RecordedMarket.rows("reference/evidence/twins.csv", row -> {
            if (row.get("factor").equals("1.0") && row.get("value_gate").equals("off")) {
                CondorBook account = CondorBook.of(walk, row.get("tier"), Set.of(), number(row, "at_risk"));
                TwinRow twin = new TwinStudy(account, first, end).rows(hedges, 1.5).stream()
                        .filter(r -> r.twin().equals(row.get("twin")) && r.overlay().equals(row.get("overlay"))).findFirst()
                        .orElseThrow();
                String who = row.get("tier") + " " + row.get("twin") + " " + row.get("overlay");
                assertThat(twin.performance().cagr()).as(who).isEqualTo(number(row, "cagr"), within(1e-4));
                assertThat(twin.performance().drawdown().deepest()).as(who).isEqualTo(number(row, "maxdd"), within(1e-4));
                assertThat(twin.performance().drawdown().longest()).as(who).isEqualTo((int) number(row, "maxdd_len"));
                assertThat(twin.performance().beta()).as(who).isEqualTo(number(row, "beta"), within(1e-3));
                assertThat(twin.trades()).as(who).isEqualTo((int) number(row, "trades"));
            }
        });
    }

    @Test
    void drawsTheSameIntervalOfAScore() {
        int first = table.firstFrom(HEDGE_FROM);
        int end = table.firstFrom(HEDGE_TO) + 1;
        CondorBook account = CondorBook.of(walk, "delta_steward_0.15", Set.of(BacktestGate.VALUE), 0.02);
        TwinStudy study = new TwinStudy(account, first, end);
        TwinScore score = TwinScore.of(study.bare(), study.targeted(), StationaryBootstrap.of(end - first));
        assertThat(score.size()).isEqualTo(0.492159, within(0.02));
        assertThat(score.score()).isEqualTo(0.00788701, within(0.001));
        assertThat(score.interval().low()).isEqualTo(-0.00317056, within(0.001));
        assertThat(score.interval().high()).isEqualTo(0.0169229, within(0.001));
        assertThat(score.held().low()).isEqualTo(0.0013964, within(0.001));
    }

    private static boolean near(double value, Map<String, String> row, String column, double tolerance) {
        return Math.abs(value - number(row, column)) <= tolerance;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
