package com.vixshield.quant.backtest.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;
import com.vixshield.quant.backtest.sweep.SensitivityGrid.Side;
import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.TriedVariants;
import com.vixshield.testing.Seed;

class VariantMeterTest {

    private static final int FIRST = 400;
    private static final int END = 760;
    private static final String TIER = "delta_steward_0.15";

    private static final SessionTable TABLE = SyntheticHistory.table(800, null);
    private static final CondorHistory WALK = new CondorWalk(TABLE, PriceModel.CENTRAL, false).run(FIRST - 1, END);
    private static final List<HedgeHistory> HEDGES = new HedgeWalk(TABLE).run(FIRST, END, HedgeVariant.ALL);

    private final VariantMeter meter = new VariantMeter(TABLE, false, FIRST, END, HEDGES);

    @Test
    void aPlainVariantIsTheBookThatTwinsAreMadeFrom() {
        BookVariant plain = BookVariant.of(TIER, 0.02);
        VariantResult result = meter.measure(plain);
        CondorBook book = CondorBook.of(WALK, TIER, Set.of(), 0.02);
        same(book.returns(FIRST, END));
        assertThat(result.trades()).isEqualTo(book.trades(FIRST, END));
        assertThat(result.drawdown()).isEqualTo(result.unhedgedDrawdown());
        assertThat(result.drawdownReduction()).isZero();
        meter.measure(plain.with(Axis.SLIPPAGE, 1));
        same(new CondorBook(WALK, TIER, Set.of(), 0.02, Fill.NATURAL, Double.POSITIVE_INFINITY).returns(FIRST, END));
        meter.measure(plain.with(Axis.VOLATILITY_TARGET, 0.15));
        same(book.targeted().returns(FIRST, END));
    }

    @Test
    void gatesAndHedgesAreThoseOfTheBook() {
        BookVariant gated = BookVariant.of(TIER, 0.02).gated(BacktestGate.VALUE).gated(BacktestGate.TERM_STRUCTURE);
        CondorBook book = CondorBook.of(WALK, TIER, Set.of(BacktestGate.VALUE, BacktestGate.TERM_STRUCTURE), 0.02);
        int trades = meter.measure(gated).trades();
        same(book.returns(FIRST, END));
        assertThat(meter.measure(gated.with(Axis.LEAST_VALUE, 0.02)).trades()).isLessThanOrEqualTo(trades);
        assertThat(meter.measure(gated.with(Axis.TERM_LIMIT, 2)).trades()).isGreaterThanOrEqualTo(trades);
        VariantResult hedged = meter.measure(gated.hedged("calls_motion", 2));
        HedgeHistory hedge = HEDGES.stream().filter(h -> h.variant().name().equals("calls_motion")).findFirst().orElseThrow();
        double[] expected = CondorBook.hedged(book.returns(FIRST, END), hedge.returns(), 2);
        same(expected);
        assertThat(hedged.cagr()).isEqualTo(Performance.cagr(expected, 1), within(1e-12));
        assertThat(hedged.sharpe()).isEqualTo(Performance.of(expected, new double[0]).sharpe(), within(0.02));
    }

    @Test
    void orderMakesNoDifference() {
        SensitivityGrid grid = new SensitivityGrid(BookVariant.of(TIER, 0.02).gated(BacktestGate.VALUE),
                new Side(Axis.LEAST_VALUE, List.of(0.0, 0.01)), new Side(Axis.PRICE, List.of(0.95, 1.0, 1.05)));
        Map<BookVariant, VariantResult> inOrder = new HashMap<>();
        grid.variants().forEach(variant -> inOrder.put(variant, meter.measure(variant)));
        List<BookVariant> shuffled = new ArrayList<>(grid.variants());
        Collections.shuffle(shuffled, Seed.random());
        VariantMeter other = new VariantMeter(TABLE, false, FIRST, END, HEDGES);
        assertThat(inOrder).hasSize(6);
        shuffled.forEach(variant -> assertThat(other.measure(variant)).isEqualTo(inOrder.get(variant)));
    }

    @Test
    void aGridHandsOnEveryCell() {
        SensitivityGrid grid = new SensitivityGrid(BookVariant.of(TIER, 0.02), new Side(Axis.RISK, List.of(0.01, 0.02, 0.04)),
                new Side(Axis.PRICE, List.of(1.0, 1.1)));
        Map<List<Double>, VariantResult> cells = new HashMap<>();
        TriedVariants tried = grid.measure(meter, (down, across, result) -> cells.put(List.of(down, across), result));
        assertThat(cells).hasSize(grid.size());
        assertThat(tried.count()).isEqualTo(6);
        // More at risk falls deeper; a dearer price is a higher credit.
        assertThat(cells.get(List.of(0.04, 1.0)).drawdown()).isGreaterThan(cells.get(List.of(0.01, 1.0)).drawdown());
        assertThat(cells.get(List.of(0.02, 1.1)).trades()).isPositive();
        List<Double> fees = new ArrayList<>();
        SensitivityGrid.line(BookVariant.of(TIER, 0.02), Axis.FEE, List.of(0.0, 0.1, 0.2)).measure(meter,
                (down, across, result) -> fees.add(result.perRisk()));
        assertThat(fees).isSortedAccordingTo((a, b) -> Double.compare(b, a)).hasSize(3);
    }

    @Test
    void aGridThatMakesNoSenseIsRefusedBeforeWork() {
        BookVariant plain = BookVariant.of(TIER, 0.02);
        refused(plain, Axis.RISK, List.of(0.01), Axis.RISK, List.of(0.02), "both must differ");
        refused(plain, Axis.BUDGET, List.of(1.0), Axis.RISK, List.of(0.02), "make a difference");
        refused(plain, Axis.PRICE, List.of(0.1), Axis.RISK, List.of(0.02), "price is from");
        refused(plain, Axis.PRICE, Collections.nCopies(200, 1.0), Axis.RISK, Collections.nCopies(200, 0.1), "10000 cells");
        assertThatThrownBy(() -> BookVariant.of("gold", 0.02)).hasMessageContaining("no tier gold");
        assertThatThrownBy(() -> meter.measure(plain.hedged("gold", 1))).hasMessageContaining("card_loyalty");
    }

    private static void refused(BookVariant base, Axis down, List<Double> rows, Axis across, List<Double> columns, String why) {
        assertThatThrownBy(() -> new SensitivityGrid(base, new Side(down, rows), new Side(across, columns)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void variantsAreCountedWithoutBeingKept() {
        TriedVariants tried = new TriedVariants();
        double[] ratios = {0.01, 0.05, -0.02, 0.04};
        for (double ratio : ratios) {
            tried.add(new Moments(ratio, 1000, 0, 3));
        }
        tried.add(new Moments(Double.NaN, 1000, 0, 3));
        assertThat(tried.count()).isEqualTo(5);
        assertThat(tried.variance()).isEqualTo(Math.pow(Performance.volatility(ratios), 2) / 252, within(1e-15));
        assertThat(tried.probability(new Moments(0.05, 1000, 0, 3))).isBetween(0.5, 0.99);
        assertThat(new TriedVariants().variance()).isZero();
    }

    private void same(double[] expected) {
        double[] found = meter.returns();
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isEqualTo(expected[i], within(1e-14));
        }
    }
}
