package com.vixshield.quant;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.parameters.SecondEngineParameters;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.policy.BoxQuote;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.VxSettlement;

/**
 * Chains as broken as feeds get: never an exception, never NaN, never a negative largest loss.
 * With <code>-Pdeep -Dvixshield.fuzz=10000</code> there are more of them.
 */
class FuzzedChainsTest {

    /** Of the only expiry that these chains have. */
    private static final SecondEngineParameters NEXT_DAYS_BOX = new SecondEngineParameters(126, 60, 0.2, 1, 1, 0.10);
    private static final int CHAINS = Integer.getInteger("vixshield.fuzz", 400);
    private static final int FEW = Math.min(100, CHAINS);

    @Test
    void brokenChainsNeverBreakTheSignal() {
        calculate(0, FEW);
    }

    @Test
    @Tag("deep")
    void norDoMoreOfThem() {
        calculate(FEW, CHAINS);
    }

    private static void calculate(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            SyntheticMarket market = market(random);
            ChainSnapshot chain = SyntheticMarket.chain(broken(market.quotes(), random));
            SignalInputs inputs = inputs(market, chain, random);
            DailySignal signal = SignalCalculator.calculate(random.nextBoolean() ? inputs : inputs.with(vix(chain, random)),
                    RulebookParameters.V1_0);
            assertFinite("seed " + seed, signal);
            BoxQuote.of(chain, RulebookParameters.V1_0.quotes(), NEXT_DAYS_BOX)
                    .ifPresent(box -> assertFinite("box of chain", box));
            assertFinite("hedge " + seed, new HedgeAllocator(HedgeParameters.defaults()).allocate(
                    HedgeInputs.of(inputs.history(), chain.session(), HedgeParameters.defaults(), vix(chain, random)),
                    new HedgeProfile(1e6, 20, OptionalDouble.of(110), 0.015, 0.10, InstrumentSet.values()[random.nextInt(3)],
                            Weighting.MOTION, random.nextBoolean())));
            signal.tiers().values().forEach(FuzzedChainsTest::assertSane);
            assertThat(signal.tiers()).hasSize(6);
            assertThat(signal.gates().decisions()).hasSize(6);
        }
    }

    /** The VIX of the moment, of another one, or none that could be. */
    private static VixSnapshot vix(ChainSnapshot chain, Random random) {
        return new VixSnapshot(chain.quoteInstant().plusSeconds(random.nextInt(3_000)),
                OptionalDouble.of(broken(20, random)),
                chain.quotes().stream().limit(20).map(q -> new VixSnapshot.Quote(q, OptionalLong.empty())).toList());
    }

    /** Every second market has a broken history too. */
    private static SignalInputs inputs(SyntheticMarket market, ChainSnapshot chain, Random random) {
        SignalInputs inputs = market.inputs(chain);
        if (random.nextBoolean()) {
            return inputs;
        }
        MarketHistory h = inputs.history();
        h.values().values().forEach(series -> series.replaceAll((date, value) -> broken(value, random)));
        h.vx().replaceAll((date, curve) -> curve.stream()
                .map(s -> new VxSettlement(s.month(), s.expiry(), broken(s.settle(), random))).toList());
        return new SignalInputs(chain,
                new MarketHistory(broken(h.spx(), random, 0.01), broken(h.vix(), random, 0.01), h.values(),
                        h.vx(), h.events()),
                inputs.expiry(), inputs.expiryInstant());
    }

    private static List<DailyBar> broken(List<DailyBar> bars, Random random, double share) {
        return bars.stream().map(b -> random.nextDouble() >= share
                ? b
                : new DailyBar(b.date(), b.open(), broken(b.high(), random), broken(b.low(), random),
                        broken(b.close(), random)))
                .toList();
    }

    private static double broken(double value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> 0;
            case 3 -> -value;
            case 4 -> value * Math.pow(10, random.nextInt(600) - 300);
            case 5 -> value * (0.5 + random.nextDouble());
            default -> value;
        };
    }

    private static void assertSane(Object tier) {
        if (tier instanceof CondorTier condor) {
            assertThat(condor.maxLoss()).isPositive();
            assertThat(condor.expectedCredit()).isPositive();
            assertThat(condor.width()).isGreaterThan(condor.expectedCredit());
            condor.popRn().ifPresent(p -> assertThat(p).isBetween(-1e-9, 1 + 1e-9));
            condor.popRw().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
        }
    }

    private static SyntheticMarket market(Random random) {
        double level = 0.001 + 0.04 * random.nextDouble();
        double skew = random.nextGaussian();
        return new SyntheticMarket().forward(5000 + 2000 * random.nextDouble()).step(random.nextBoolean() ? 5 : 25)
                .span(30 + 500 * random.nextDouble()).halfSpread(random.nextDouble())
                .stdev(k -> level * Math.max(0.2, 1 + skew * (1 - k / 6000) / 0.05))
                .sessions(random.nextInt(6) == 0 ? 100 : 300)
                .vix(random.nextInt(20) == 0 ? Double.NaN : 10 + 30 * random.nextDouble()).slope(random.nextGaussian() / 10);
    }

    private static List<OptionQuote> broken(List<OptionQuote> quotes, Random random) {
        double rate = random.nextInt(3) == 0 ? random.nextDouble() : 0.05 * random.nextDouble();
        List<OptionQuote> broken = new ArrayList<>();
        for (OptionQuote quote : quotes) {
            if (random.nextDouble() >= rate) {
                broken.add(quote);
            } else {
                broken(quote, random, broken);
            }
        }
        return broken;
    }

    private static void broken(OptionQuote q, Random random, List<OptionQuote> to) {
        switch (random.nextInt(12)) {
            case 0 -> to.add(SyntheticMarket.priced(q, Double.NaN, q.ask()));
            case 1 -> to.add(SyntheticMarket.priced(q, q.ask(), q.bid()));
            case 2 -> to.add(SyntheticMarket.priced(q, 0, 0));
            case 3 -> to.add(SyntheticMarket.priced(q, -1, q.ask()));
            case 4 -> to.addAll(List.of(q, q));
            case 5 -> to.add(SyntheticMarket.priced(q, q.bid() * 1e6, q.ask() * 1e6));
            case 6 -> to.add(SyntheticMarket.priced(q, 0, q.ask() + 50));
            case 7 -> to.add(SyntheticMarket.priced(q, 1e-9, 2e-9));
            case 8 -> to.add(SyntheticMarket.quotedAt(q, SyntheticMarket.QUOTED.minusSeconds(random.nextInt(3000))));
            case 9 ->
                to.add(new OptionQuote(q.root(), q.expiry(), q.right(), random.nextGaussian() * 10_000, q.bid(), q.ask(), 0, 0,
                        null));
            case 10 -> to.add(SyntheticMarket.priced(q, random.nextDouble() * 100, 100 + random.nextDouble() * 100));
            default -> {
                // The contract is missing.
            }
        }
    }

    /** Walks the whole record tree. */
    static void assertFinite(String path, Object value) {
        if (value instanceof Double number) {
            assertThat(Double.isFinite(number)).as(path + " is " + number).isTrue();
        } else if (value instanceof OptionalDouble number) {
            number.ifPresent(n -> assertFinite(path, n));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(o -> assertFinite(path, o));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, v) -> assertFinite(path + "." + key, v));
        } else if (value instanceof Collection<?> list) {
            list.forEach(v -> assertFinite(path, v));
        } else if (value instanceof Record record) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                assertFinite(path + "." + part.getName(), read(record, part));
            }
        } else {
            assertThat(value).as(path).isNotNull();
        }
    }

    private static Object read(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }
}
