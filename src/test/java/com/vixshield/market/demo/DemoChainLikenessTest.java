package com.vixshield.market.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.vixshield.market.DataPack;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.volatility.SmilePoint;

/** Chains of the demo lie where the recorded ones do, or near it: the tolerances say how near. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoChainLikenessTest {

    private final SessionCalendar calendar = new SessionCalendar();
    private final List<Look> recorded = looks(new ReplaySource(DataPack.data(), calendar), "2022-02-18", "2022-07-12",
            "2023-04-14", "2023-05-05", "2023-05-19", "2023-05-23", "2023-05-26", "2023-06-09");
    private final List<Look> demo = looks(
            new DemoSource(calendar, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC)), "2024-03-28",
            "2025-01-15", "2025-06-11", "2026-03-04", "2026-09-16", "2026-11-20");

    @Test
    void quoteAsManyStrikesOfTheNextSession() {
        assertAlike(look -> look.next().size(), 0.85, 1.5);
    }

    @Test
    void quoteAsManyContractsAltogether() {
        // XSP came to the demo later, and a recorded page has none
        assertAlike(look -> look.inputs().chain().quotes().stream().filter(quote -> !quote.root().equals("XSP")).count(), 0.75,
                1.35);
    }

    @Test
    void haveAsMuchOpenInterest() {
        assertAlike(look -> look.next().stream().mapToDouble(OptionQuote::openInterest).sum(), 0.8, 1.35);
    }

    @Test
    void haveWingsWithoutABid() {
        assertAlike(look -> (double) look.next().stream().filter(quote -> quote.bid() == 0).count() / look.next().size(), 0.8,
                1.8);
    }

    /** Share of the mid that a spread costs, at the money and where the shorts of a condor stand. */
    @Test
    void askSpreadsOfTheSameOrder() {
        for (double deviations : new double[]{-1, 0, 1}) {
            assertAlike(look -> spread(look, deviations), 0.7, 1.6);
        }
    }

    /** Volatility over the money's. */
    @Test
    void areSkewedLikeThem() {
        assertAlike(look -> skew(look, -2), 0.9, 1.15);
        assertAlike(look -> skew(look, -1), 0.95, 1.1);
        assertAlike(look -> skew(look, 1), 0.95, 1.2);
    }

    @Test
    void agreeOnTheForwardAsFarAsTicksAllow() {
        assertThat(demo).allSatisfy(look -> assertThat(look.signal().forward().orElseThrow().iqr60()).isLessThan(0.45));
    }

    /** @param low share of the smallest recorded value that is near enough @param high multiple of the largest */
    private void assertAlike(ToDoubleFunction<Look> reading, double low, double high) {
        DoubleSummaryStatistics real = recorded.stream().mapToDouble(reading).summaryStatistics();
        assertThat(demo).allSatisfy(look -> assertThat(reading.applyAsDouble(look)).as("%s", look.inputs().chain().session())
                .isBetween(low * real.getMin(), high * real.getMax()));
    }

    private record Look(SignalInputs inputs, DailySignal signal, List<OptionQuote> next) {

        double strikeAt(double deviations) {
            return signal.forward().orElseThrow().value() * Math.exp(deviations * signal.atm().orElseThrow().s());
        }
    }

    private static List<Look> looks(MarketDataSource source, String... days) {
        return Stream.of(days).map(day -> look(source, day)).toList();
    }

    private static Look look(MarketDataSource source, String day) {
        SignalInputs inputs = source.inputs(LocalDate.parse(day)).inputs();
        return new Look(inputs, SignalCalculator.calculate(inputs, RulebookParameters.V1_0), inputs.chain().quotes().stream()
                .filter(quote -> quote.root().equals("SPXW") && quote.expiry().equals(inputs.expiry())).toList());
    }

    private static double spread(Look look, double deviations) {
        PutCall right = deviations < 0 ? PutCall.PUT : PutCall.CALL;
        OptionQuote quote = look.next().stream().filter(q -> q.right() == right)
                .min(Comparator.comparingDouble(q -> Math.abs(q.strike() - look.strikeAt(deviations)))).orElseThrow();
        return (quote.ask() - quote.bid()) / ((quote.ask() + quote.bid()) / 2);
    }

    private static double skew(Look look, double deviations) {
        SmilePoint point = look.signal().smile().stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.strike() - look.strikeAt(deviations)))).orElseThrow();
        return point.s() / look.signal().atm().orElseThrow().s();
    }
}
