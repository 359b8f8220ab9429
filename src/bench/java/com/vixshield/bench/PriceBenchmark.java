package com.vixshield.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

import net.finmath.functions.AnalyticFormulas;

/** One Black-76 price. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(OptionStrip.SIZE)
public class PriceBenchmark {

    @Benchmark
    public double vixshield(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += Black76.price(PutCall.CALL, OptionStrip.FORWARD, strip.strikes[i], strip.times[i], strip.volatilities[i]);
        }
        return sum;
    }

    @Benchmark
    public double finmath(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += AnalyticFormulas.blackScholesGeneralizedOptionValue(OptionStrip.FORWARD, strip.volatilities[i], strip.times[i],
                    strip.strikes[i], 1);
        }
        return sum;
    }

    @Benchmark
    public double strata(OptionStrip strip) {
        double sum = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            sum += BlackFormulaRepository.price(OptionStrip.FORWARD, strip.strikes[i], strip.times[i], strip.volatilities[i], true);
        }
        return sum;
    }
}
