package com.vixshield.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs everything and prints what was promised as ratios. An argument limits the run to benchmarks whose name contains it. */
public final class Benchmarks {

    private static final String[] ALL = {"PriceBenchmark", "ImpliedVolatilityBenchmark", "SignalBenchmark", "StrikeBenchmark",
            "BacktestBenchmark"};

    private static final List<String> NEED_DATA = List.of("SignalBenchmark", "BacktestBenchmark");

    private Benchmarks() {
    }

    public static void main(String... arguments) throws RunnerException {
        String only = arguments.length > 0 ? arguments[0] : "";
        ChainedOptionsBuilder options = new OptionsBuilder().forks(1).warmupIterations(4).measurementIterations(5)
                .warmupTime(TimeValue.seconds(1)).measurementTime(TimeValue.seconds(1)).addProfiler(GCProfiler.class);
        for (String name : ALL) {
            if (name.contains(only) && (SignalBenchmark.dataIsHere() || !NEED_DATA.contains(name))) {
                options.include("\\." + name + "\\.");
            }
        }
        report(new Runner(options.build()).run());
    }

    private static void report(Collection<RunResult> results) {
        Map<String, Double> times = new TreeMap<>();
        System.out.println();
        for (RunResult result : results) {
            String name = name(result);
            times.put(name, result.getPrimaryResult().getScore());
            double bytes = result.getSecondaryResults().entrySet().stream().filter(e -> e.getKey().contains("alloc.rate.norm"))
                    .mapToDouble(e -> e.getValue().getScore()).findFirst().orElse(Double.NaN);
            print("%-40s %12.3f %s %14.1f bytes/op", name, result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreUnit(), bytes);
        }
        System.out.println();
        for (String benchmark : new String[] {"PriceBenchmark", "ImpliedVolatilityBenchmark"}) {
            ratio(times, benchmark + ".finmath", benchmark + ".vixshield");
            ratio(times, benchmark + ".strata", benchmark + ".vixshield");
        }
        ratio(times, "SignalBenchmark.parse", "SignalBenchmark.signal");
        ratio(times, "StrikeBenchmark.signal 4", "StrikeBenchmark.signal 1");
        ratio(times, "StrikeBenchmark.signal 16", "StrikeBenchmark.signal 4");
        accuracy();
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
        return result.getParams().getParam("times") == null ? name : name + " " + result.getParams().getParam("times");
    }

    private static void ratio(Map<String, Double> times, String over, String under) {
        if (times.containsKey(over) && times.containsKey(under)) {
            print("%s / %s = %.2f", over, under, times.get(over) / times.get(under));
        }
    }

    /** Largest relative error of the volatility on the benchmark's inputs. */
    private static void accuracy() {
        OptionStrip strip = new OptionStrip();
        strip.fill();
        print("implied volatility, largest relative error: vixshield %.1e, finmath %.1e, strata %.1e",
                worst(strip, i -> ImpliedVolatilityBenchmark.vixshield(strip, i)),
                worst(strip, i -> ImpliedVolatilityBenchmark.finmath(strip, i)),
                worst(strip, i -> ImpliedVolatilityBenchmark.strata(strip, i)));
    }

    private static double worst(OptionStrip strip, IntToDoubleFunction solver) {
        double worst = 0;
        for (int i = 0; i < OptionStrip.SIZE; i++) {
            worst = Math.max(worst, Math.abs(solver.applyAsDouble(i) / strip.volatilities[i] - 1));
        }
        return worst;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
