package com.vixshield.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Leg;

/** Our signal of eight recorded sessions against an implementation that shares no code with ours. */
class SignalReferenceTest {

    static List<ReferenceSession> sessions() {
        return ReferenceSession.all();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void countsWhatHygieneDiscards(ReferenceSession reference) {
        var counts = reference.signal().hygiene();
        assertThat(Map.of("rows", counts.rows(), "nan", counts.nan(), "bid_negative", counts.bidNegative(), "ask_not_positive",
                counts.askNotPositive(), "crossed", counts.crossed(), "duplicate", counts.duplicate(), "usable",
                counts.usable(),
                "zero_bid", counts.zeroBid(), "locked", counts.locked()))
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo((int) reference.number("/hygiene/" + name)));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void findsTheForward(ReferenceSession reference) {
        var forward = reference.signal().forward().orElseThrow();
        assertThat(forward.value()).isEqualTo(reference.number("/forward/value"), within(1e-6));
        assertThat(forward.iqr5()).isEqualTo(reference.number("/forward/iqr5"), within(1e-6));
        assertThat(forward.median60()).isEqualTo(reference.number("/forward/median60"), within(1e-6));
        assertThat(forward.iqr60()).isEqualTo(reference.number("/forward/iqr60"), within(1e-6));
        assertThat(forward.n60()).isEqualTo((int) reference.number("/forward/n60"));
        assertThat(forward.strikes5())
                .containsExactlyInAnyOrderElementsOf(numbers(reference.node("/forward/strikes5")));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void readsTheMoney(ReferenceSession reference) {
        var signal = reference.signal();
        assertThat(signal.usableStrikes().orElseThrow().puts()).isEqualTo((int) reference.number("/usable_strikes/puts"));
        assertThat(signal.usableStrikes().orElseThrow().calls()).isEqualTo((int) reference.number("/usable_strikes/calls"));
        assertThat(signal.atm().orElseThrow().s()).isEqualTo(reference.number("/atm/s"), within(1e-8));
        assertThat(signal.atm().orElseThrow().ivAct365()).hasValueCloseTo(reference.number("/atm/iv_act365"), within(1e-6));
        assertThat(signal.atm().orElseThrow().straddle()).isEqualTo(reference.number("/atm/straddle"), within(1e-4));
        assertThat(signal.tYears()).isEqualTo(reference.number("/T_years"), within(1e-12));
        assertThat(signal.discount()).isEqualTo(reference.number("/discount"), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void picksTheStrikesAndQuotesTheirCredits(ReferenceSession reference) {
        for (String name : tiers(reference)) {
            String at = "/tiers/" + name + "/";
            CondorTier tier = (CondorTier) reference.signal().tiers().get(name);
            assertThat(tier).as(name).isNotNull();
            tier.legs().forEach((key, leg) -> compareLeg(reference, at + "legs/" + key + "/", leg));
            exact(tier.width(), reference, at + "width");
            exact(tier.midCredit(), reference, at + "mid_credit");
            exact(tier.naturalCredit(), reference, at + "natural_credit");
            exact(tier.expectedCredit(), reference, at + "expected_credit");
            exact(tier.breakevenLow(), reference, at + "breakeven_low");
            exact(tier.breakevenHigh(), reference, at + "breakeven_high");
            exact(tier.maxLoss(), reference, at + "max_loss");
            exact(tier.maxLossAfterFees(), reference, at + "max_loss_after_fees");
            exact(tier.feesPoints(), reference, at + "fees_points");
            exact(tier.breakevenWinRate(), reference, at + "breakeven_win_rate");
            assertThat(tier.creditPctNotional()).isEqualTo(reference.number(at + "credit_pct_notional"), within(1e-7));
            assertThat(tier.inCardBand()).isEqualTo(reference.node(at + "in_card_band").asBoolean());
            assertThat(tier.netDelta()).isEqualTo(reference.number(at + "net_delta"), within(1e-6));
            near(tier.popRnRaw(), reference, at + "pop_rn_raw", 1e-6);
        }
    }

    private static void compareLeg(ReferenceSession reference, String at, Leg leg) {
        assertThat(leg.strike()).as(at).isEqualTo(reference.number(at + "strike"));
        assertThat(leg.qty()).isEqualTo((int) reference.number(at + "qty"));
        exact(leg.bid(), reference, at + "bid");
        exact(leg.ask(), reference, at + "ask");
        near(leg.delta(), reference, at + "delta", 1e-6);
        near(leg.s(), reference, at + "s", 1e-8);
    }

    private static Iterable<String> tiers(ReferenceSession reference) {
        return List.of("delta_steward", "delta_balanced", "delta_promoter");
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new java.util.ArrayList<>();
        array.forEach(n -> numbers.add(n.asDouble()));
        return numbers;
    }

    private static void exact(double ours, ReferenceSession reference, String path) {
        assertThat(ours).as(path).isEqualTo(reference.number(path), within(1e-9));
    }

    private static void near(OptionalDouble ours, ReferenceSession reference, String path, double tolerance) {
        assertThat(ours).as(path).isPresent();
        assertThat(ours.getAsDouble()).as(path).isEqualTo(reference.number(path), within(tolerance));
    }
}
