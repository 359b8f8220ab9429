package com.vixshield.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.range.RangeForecast;

/** A recorded chain of some 18,000 contracts: reading its file, computing its whole signal, and the walk over history in that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignalBenchmark {

    static final Path DATA = Path.of("../shared/data");
    private static final LocalDate SESSION = LocalDate.of(2023, 5, 19);
    private static final Path CHAIN = DATA.resolve("options/spx_chain_2023-05-19_close.csv.gz");

    private ReplaySource source;
    private SignalInputs inputs;

    static boolean dataIsHere() {
        return Files.isRegularFile(CHAIN);
    }

    @Setup
    public void read() {
        source = new ReplaySource(DATA, new SessionCalendar());
        inputs = source.inputs(SESSION, CHAIN).inputs();
    }

    @Benchmark
    public ChainSnapshot parse() {
        return source.chainFrom(CHAIN);
    }

    /** Six tiers, gates, expected range, and the hedge of one account. */
    @Benchmark
    public Whole signal() {
        HedgeInputs hedge = HedgeInputs.of(inputs.history(), SESSION, HedgeParameters.defaults());
        HedgePlan plan = new HedgeAllocator(HedgeParameters.defaults()).allocate(hedge, new HedgeProfile(250_000, 2,
                OptionalDouble.of(400), 0.015, 0.10, InstrumentSet.CARD, Weighting.LOYALTY, false));
        return new Whole(SignalCalculator.calculate(inputs, RulebookParameters.V1_0), plan);
    }

    public record Whole(DailySignal signal, HedgePlan hedge) {
    }

    @Benchmark
    public RangeForecast walk() {
        return RangeForecast.of(inputs.history(), SESSION, inputs.expiry(), RulebookParameters.V1_0.range()).orElseThrow();
    }
}
