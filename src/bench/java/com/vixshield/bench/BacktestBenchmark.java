package com.vixshield.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TwinRow;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.backtest.sweep.Axis;
import com.vixshield.quant.backtest.sweep.BookVariant;
import com.vixshield.quant.backtest.sweep.SensitivityGrid;
import com.vixshield.quant.backtest.sweep.SensitivityGrid.Side;
import com.vixshield.quant.backtest.sweep.VariantMeter;

/**
 * Twenty years from memory: the walk of six tiers with all hedges and twins, and a variant that shares its walk with others, as
 * those of a sweep do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BacktestBenchmark {

    private static final Set<BacktestGate> GATED = Set.of(BacktestGate.VALUE);

    private SessionTable table;
    private int first;
    private int hedgeFirst;
    private int hedgeEnd;
    private CondorHistory walk;
    private List<HedgeHistory> hedges;
    private int variant;

    @Setup
    public void read() {
        table = fit();
        first = table.firstFrom(LocalDate.of(2006, 1, 3));
        hedgeFirst = table.firstFrom(LocalDate.of(2007, 1, 3));
        hedgeEnd = table.firstFrom(LocalDate.of(2026, 8, 21));
        walk = walk();
        hedges = new HedgeWalk(table).run(hedgeFirst, hedgeEnd, HedgeVariant.ALL);
    }

    private static SessionTable fit() {
        return SessionTable.of(BacktestInputs.of(new ReplaySource(SignalBenchmark.DATA, new SessionCalendar())
                .history(LocalDate.MAX)));
    }

    private CondorHistory walk() {
        return new CondorWalk(table, PriceModel.CENTRAL, false).run(first, table.size() - 1);
    }

    /** Once a history: every later run shares it. */
    @Benchmark
    public SessionTable history() {
        return SessionTable.of(table.inputs());
    }

    /** Twenty years, six tiers with the value gate on and off, four hedges, twins. */
    @Benchmark
    public List<TwinRow> twentyYears() {
        CondorHistory condors = walk();
        List<HedgeHistory> overlays = new HedgeWalk(table).run(hedgeFirst, hedgeEnd, HedgeVariant.ALL);
        List<TwinRow> rows = new ArrayList<>();
        for (String tier : CondorWalk.tiers().keySet()) {
            for (Set<BacktestGate> gates : List.of(Set.<BacktestGate> of(), GATED)) {
                rows.addAll(new TwinStudy(CondorBook.of(condors, tier, gates, 0.02), hedgeFirst, hedgeEnd).rows(overlays, 1.5));
            }
        }
        return rows;
    }

    /** One of a sweep over sizes and budgets. */
    @Benchmark
    public List<TwinRow> variant() {
        variant = (variant + 1) % 100;
        CondorBook account = CondorBook.of(walk, "credit_balanced_1.15", GATED, 0.01 + 0.0005 * variant);
        return new TwinStudy(account, hedgeFirst, hedgeEnd).rows(hedges, 0.5 + 0.02 * variant);
    }

    /** A sweep on two cores, each with its half of the prices: ten prices, ten sizes, ten slippages. */
    @Benchmark
    public int thousandVariants() {
        return IntStream.range(0, 2).parallel().map(half -> {
            VariantMeter meter = new VariantMeter(table, false, hedgeFirst, hedgeEnd, hedges);
            int trades = 0;
            for (int price = 0; price < 5; price++) {
                trades += grid(0.90 + 0.02 * (5 * half + price)).variants().stream()
                        .mapToInt(each -> meter.measure(each).trades()).sum();
            }
            return trades;
        }).sum();
    }

    private static SensitivityGrid grid(double price) {
        List<Double> tens = IntStream.rangeClosed(1, 10).mapToObj(i -> i / 10.0).toList();
        BookVariant base = BookVariant.of("credit_balanced_1.15", 0.02).gated(BacktestGate.VALUE).hedged("card_loyalty", 1.5)
                .with(Axis.PRICE, price);
        return new SensitivityGrid(base, new Side(Axis.SLIPPAGE, tens), new Side(Axis.RISK, tens));
    }
}
