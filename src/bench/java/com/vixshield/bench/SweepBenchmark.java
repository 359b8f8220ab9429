package com.vixshield.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.vixshield.lab.study.LabMarket;
import com.vixshield.lab.study.LabPhase;
import com.vixshield.lab.study.LabProgress;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.lab.study.LabStudy;
import com.vixshield.lab.study.SweepAxis;
import com.vixshield.lab.study.SweepParameter;
import com.vixshield.lab.study.SweepRow;
import com.vixshield.lab.study.SweepStudy;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.SessionTable;

/**
 * A run of the lab over twenty years, and a sweep of 1,000 variants of size and budget with their intervals, in chunks of 25 as the
 * site cuts them, on all processors.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SweepBenchmark {

    private static final int CHUNK = 25;

    private LabMarket market;
    private LabSettings settings;
    private LabRequest sweep;

    @Setup
    public void read() {
        SessionTable table = SessionTable.of(BacktestInputs.of(new ReplaySource(SignalBenchmark.DATA, new SessionCalendar())
                .history(LocalDate.MAX)));
        market = new LabMarket(table);
        settings = new LabSettings(LabPhase.DISCOVERY, LocalDate.of(2006, 1, 3), LocalDate.of(2026, 8, 20), "delta_steward_0.15",
                Set.of(BacktestGate.VALUE), false, HedgeVariant.of("card", "loyalty"), 1.5, 0.02, 1.30, Fill.EXPECTED, 1.0,
                250_000, List.of(), 39);
        sweep = new LabRequest(settings,
                List.of(new SweepAxis(SweepParameter.RISK, values(40, 0.25)), new SweepAxis(SweepParameter.BUDGET, values(25, 0.2))));
    }

    private static List<String> values(int count, double step) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> String.valueOf(Math.round(i * step * 100) / 100.0)).toList();
    }

    @Benchmark
    public LabStudy.Outcome run() {
        return LabStudy.run(market, settings, LabProgress.NONE);
    }

    @Benchmark
    public List<List<SweepRow>> thousandVariants() {
        return IntStream.range(0, 1000 / CHUNK).parallel()
                .mapToObj(chunk -> SweepStudy.run(market, sweep, chunk * CHUNK, CHUNK, LabProgress.NONE)).toList();
    }
}
