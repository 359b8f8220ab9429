package com.vixshield.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.ImpliedVolatility;

import net.finmath.functions.AnalyticFormulas;

/** One implied volatility. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(OptionStrip.SIZE)
public class ImpliedVolatilityBenchmark {

    @Benchmark
    public double vixshield(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += vixshield(strip, i);
        }
        return sum;
    }

    @Benchmark
    public double finmath(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += finmath(strip, i);
        }
        return sum;
    }

    @Benchmark
    public double strata(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += strata(strip, i);
        }
        return sum;
    }

    static double vixshield(OptionStrip strip, int i) {
        return ImpliedVolatility.stdevOrNone(PutCall.CALL, OptionStrip.FORWARD, strip.strikes[i], strip.prices[i])
                / Math.sqrt(strip.times[i]);
    }

    static double finmath(OptionStrip strip, int i) {
        return AnalyticFormulas.blackScholesOptionImpliedVolatility(OptionStrip.FORWARD, strip.times[i], strip.strikes[i], 1,
                strip.prices[i]);
    }

    static double strata(OptionStrip strip, int i) {
        return BlackFormulaRepository.impliedVolatility(strip.prices[i], OptionStrip.FORWARD, strip.strikes[i], strip.times[i],
                true);
    }
}
