package com.vixshield.market.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.volatility.VixSelftest;

class DemoChainTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final SessionCalendar calendar = new SessionCalendar();
    private final DemoSource demo = new DemoSource(calendar, CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-28", "2024-07-03", "2025-11-26", "2026-09-18", "2026-11-20"})
    void quotesTheNextSessionRichly(LocalDate session) {
        SignalInputs inputs = demo.inputs(session).inputs();
        assertThat(inputs.chain().session()).isEqualTo(session);
        assertThat(inputs.chain().quoteInstant()).isEqualTo(calendar.preview(session));
        List<OptionQuote> next = quotes(inputs.chain(), "SPXW", inputs.expiry());
        assertThat(next).hasSizeBetween(200, 500);
        assertThat(next).filteredOn(quote -> quote.right() == PutCall.PUT && quote.strike() < inputs.chain().underlyingLast()
                && quote.bid() > 0).hasSizeGreaterThan(20);
        assertThat(next).filteredOn(quote -> quote.right() == PutCall.CALL && quote.strike() > inputs.chain().underlyingLast()
                && quote.bid() > 0).hasSizeGreaterThan(12);
        assertThat(next).filteredOn(quote -> quote.bid() == 0).as("wings without a bid").hasSizeGreaterThan(10);
    }

    @Test
    void listsDailyWeeklyAndMonthlyExpiries() {
        ChainSnapshot chain = demo.chain(LocalDate.of(2026, 11, 20));
        assertThat(chain.quotes()).hasSizeBetween(10_000, 30_000);
        assertThat(expiries(chain, "SPXW")).hasSizeGreaterThan(20).contains(LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 18), LocalDate.of(2027, 11, 19));
        assertThat(expiries(chain, "SPX")).hasSize(12).contains(LocalDate.of(2026, 12, 18), LocalDate.of(2027, 11, 19));
    }

    @Test
    void quotesOnTheTickWithRoomBetween() {
        assertThat(demo.chain(LocalDate.of(2026, 11, 20)).quotes()).allSatisfy(quote -> {
            assertThat(quote.bid()).isGreaterThanOrEqualTo(0).isLessThan(quote.ask());
            assertThat(onTick(quote, quote.bid())).as("bid %s", quote.bid()).isTrue();
            assertThat(onTick(quote, quote.ask())).as("ask %s", quote.ask()).isTrue();
            assertThat(quote.openInterest()).isNotNegative();
        });
    }

    @Test
    void leavesNothingForAnArbitrageur() {
        SignalInputs inputs = demo.inputs(LocalDate.of(2026, 11, 20)).inputs();
        for (String root : List.of("SPXW", "SPX", "XSP")) {
            for (LocalDate expiry : expiries(inputs.chain(), root)) {
                for (PutCall right : PutCall.values()) {
                    assertNoVerticalCostsLessThanNothing(quotes(inputs.chain(), root, expiry), right);
                }
            }
        }
    }

    @Test
    void listsXspAtEveryPointForTwoWeeks() {
        SignalInputs inputs = demo.inputs(LocalDate.of(2026, 11, 20)).inputs();
        assertThat(expiries(inputs.chain(), "XSP")).hasSize(12).contains(inputs.expiry());
        double tenth = inputs.chain().underlyingLast() / 10;
        assertThat(quotes(inputs.chain(), "XSP", inputs.expiry())).filteredOn(quote -> Math.abs(quote.strike() - tenth) < 10)
                .extracting(OptionQuote::strike).hasSize(40).allMatch(strike -> strike == Math.rint(strike));
    }

    @Test
    void obeysPutCallParity() {
        SignalInputs inputs = demo.inputs(LocalDate.of(2026, 11, 20)).inputs();
        Map<Double, Double> call = new HashMap<>();
        List<OptionQuote> next = quotes(inputs.chain(), "SPXW", inputs.expiry());
        next.stream().filter(quote -> quote.right() == PutCall.CALL).forEach(quote -> call.put(quote.strike(), mid(quote)));
        double last = inputs.chain().underlyingLast();
        double[] forwards = next.stream().filter(quote -> quote.right() == PutCall.PUT && Math.abs(quote.strike() - last) < 60)
                .mapToDouble(quote -> quote.strike() + call.get(quote.strike()) - mid(quote)).sorted().toArray();
        assertThat(forwards[forwards.length - 1] - forwards[0]).isLessThan(0.3);
        assertThat(forwards[forwards.length / 2]).isCloseTo(last, within(last * 0.003));
    }

    @Test
    void givesSignalsWorthLookingAt() {
        Set<String> regimes = new HashSet<>();
        int holds = 0;
        List<LocalDate> sessions = demo.sessions();
        for (int i = 0; i < sessions.size(); i += 50) {
            DailySignal signal = SignalCalculator.calculate(demo.inputs(sessions.get(i)).inputs(), RulebookParameters.V1_0);
            assertRecomputesTheVix(signal);
            assertThat(signal.forward().orElseThrow().steady()).isTrue();
            assertThat(signal.edr()).isPresent();
            assertThat(signal.tiers()).hasSize(6);
            assertThat(signal.tiers().get(Tier.DELTA_BALANCED)).isInstanceOf(CondorTier.class);
            regimes.add(signal.regime().label());
            holds += signal.gates().decisions().get(Tier.DELTA_BALANCED).hold() ? 1 : 0;
        }
        assertThat(regimes).hasSizeGreaterThan(1);
        assertThat(holds).isBetween(1, 12);
    }

    /** Weeks whose Friday, near or next, is a holiday, and Wednesdays, from which the near Friday is 30 days away. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03", "2026-03-10", "2026-05-19", "2026-05-26", "2026-06-02", "2026-06-09", "2026-09-09"})
    void recomputesTheVixAroundHolidaysAndOnWednesdays(LocalDate session) {
        assertRecomputesTheVix(SignalCalculator.calculate(demo.inputs(session).inputs(), RulebookParameters.V1_0));
    }

    private static void assertRecomputesTheVix(DailySignal signal) {
        VixSelftest test = signal.vixSelftest().orElseThrow();
        assertThat(test.vix()).as("VIX of %s", signal.session()).isCloseTo(test.officialClose().orElseThrow(), within(0.05));
    }

    @Test
    void widensItsSpreadsInACrash() {
        LocalDate calm = byVix(Comparator.naturalOrder());
        LocalDate crash = byVix(Comparator.reverseOrder());
        assertThat(spreadOfMoney(crash)).isGreaterThan(1.5 * spreadOfMoney(calm));
    }

    private LocalDate byVix(Comparator<Double> order) {
        List<LocalDate> sessions = demo.sessions();
        return demo.history(LocalDate.of(2026, 11, 20)).vix().stream().filter(bar -> sessions.contains(bar.date()))
                .min(Comparator.comparing(bar -> bar.close(), order)).orElseThrow().date();
    }

    private double spreadOfMoney(LocalDate session) {
        SignalInputs inputs = demo.inputs(session).inputs();
        OptionQuote money = quotes(inputs.chain(), "SPXW", inputs.expiry()).stream()
                .min(Comparator.comparingDouble(quote -> Math.abs(quote.strike() - inputs.chain().underlyingLast())))
                .orElseThrow();
        return money.ask() - money.bid();
    }

    private static void assertNoVerticalCostsLessThanNothing(List<OptionQuote> quotes, PutCall right) {
        List<OptionQuote> side = quotes.stream().filter(quote -> quote.right() == right)
                .sorted(Comparator.comparingDouble(OptionQuote::strike)).toList();
        for (int i = 1; i < side.size(); i++) {
            OptionQuote dear = right == PutCall.CALL ? side.get(i - 1) : side.get(i);
            OptionQuote cheap = right == PutCall.CALL ? side.get(i) : side.get(i - 1);
            assertThat(dear.ask()).as("%s over %s", dear, cheap).isGreaterThanOrEqualTo(cheap.bid());
        }
    }

    private static List<LocalDate> expiries(ChainSnapshot chain, String root) {
        return chain.quotes().stream().filter(quote -> quote.root().equals(root)).map(OptionQuote::expiry).distinct().toList();
    }

    private static List<OptionQuote> quotes(ChainSnapshot chain, String root, LocalDate expiry) {
        return chain.quotes().stream().filter(quote -> quote.root().equals(root) && quote.expiry().equals(expiry)).toList();
    }

    private static double mid(OptionQuote quote) {
        return (quote.bid() + quote.ask()) / 2;
    }

    private static boolean onTick(OptionQuote quote, double price) {
        double ticks = price / (quote.root().equals("XSP") ? 0.01 : price < 3 ? 0.05 : 0.10);
        return Math.abs(ticks - Math.round(ticks)) < 1e-6;
    }
}
