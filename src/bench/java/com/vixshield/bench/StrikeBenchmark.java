package com.vixshield.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.pricing.Black76;

/** The signal of one expiry with 1, 4 and 16 times as many strikes, without history: it should grow like their number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StrikeBenchmark {

    private static final double FORWARD = 6000;
    private static final double SPAN = 250;
    private static final double STEP = 5;
    private static final double STDEV = 0.0085;

    @Param({"1", "4", "16"})
    public int times;

    private SignalInputs inputs;

    @Setup
    public void quote() {
        LocalDate session = LocalDate.of(2025, 6, 10);
        LocalDate expiry = session.plusDays(1);
        List<OptionQuote> quotes = new ArrayList<>();
        for (double strike = FORWARD - SPAN; strike <= FORWARD + SPAN; strike += STEP / times) {
            for (PutCall right : PutCall.values()) {
                double price = Black76.price(right, FORWARD, strike, STDEV);
                quotes.add(new OptionQuote("SPXW", expiry, right, strike, Math.max(0, price - 0.05), price + 0.05, 0, 0, null));
            }
        }
        ChainSnapshot chain = new ChainSnapshot(session, "close", Instant.parse("2025-06-10T20:00:00Z"), FORWARD, quotes);
        inputs = new SignalInputs(chain, new MarketHistory(List.of(), List.of(), Map.of(), new TreeMap<>(), new TreeMap<>()), expiry,
                Instant.parse("2025-06-11T20:00:00Z"));
    }

    @Benchmark
    public DailySignal signal() {
        return SignalCalculator.calculate(inputs, RulebookParameters.V1_0);
    }
}
