package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.ReferenceSession;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierQuote;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.gate.PremiumGauge;
import com.vixshield.quant.gate.learned.LearnedHistory;
import com.vixshield.quant.gate.learned.LearnedHistory.Moment;
import com.vixshield.quant.gate.learned.LearnedInputs;
import com.vixshield.rulebook.Rulebooks;

/** A signal of the day and the same session of a backtest on the same quotes: equal field by field, to the last bit. */
class LiveSignalTest {

    private static SessionTable table;

    static List<ReferenceSession> sessions() {
        return ReferenceSession.all();
    }

    @BeforeAll
    static void read() {
        table = RecordedBacktest.table();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void decidesAsTheBacktest(ReferenceSession reference) {
        DailySignal signal = reference.signal();
        LocalDate date = signal.session();
        int i = table.firstFrom(date);
        CondorSession session = new CondorWalk(table, PriceModel.CENTRAL, false).on(Map.of(date,
                SignalCalculator.curve(reference.inputs(), RulebookParameters.V1_0).orElseThrow())).run(i, i + 1).sessions()
                .get(0);

        assertThat(session.quoted()).isTrue();
        assertThat(session.forward()).isEqualTo(signal.forward().orElseThrow().value());
        assertThat(table.ranges().sigma(i)).isEqualTo(signal.edr().orElseThrow().sigma());
        assertThat(table.ranges().band(1, i)).isEqualTo(signal.edr().orElseThrow().edr85().getAsDouble());
        assertThat(session.gauge()).isEqualTo(signal.gates().premiumGauge().map(PremiumGauge::midCredit_5wide).orElseThrow());
        List<Tier> names = new ArrayList<>(signal.tiers().keySet());
        for (int tier = 0; tier < names.size(); tier++) {
            same(signal, names.get(tier), session.tiers().get(tier), table.close(i + 1));
        }
    }

    /** The candidate's learned gate reads the same of a session that is going on as of one in a history. */
    @ParameterizedTest
    @MethodSource("sessions")
    void learnsFromTheSameInputs(ReferenceSession reference) {
        RulebookParameters candidate = new Rulebooks().version("1.1").core();
        DailySignal signal = SignalCalculator.calculate(reference.inputs(), candidate);
        int i = table.firstFrom(signal.session());
        Optional<LearnedInputs> read = new LearnedHistory(table.inputs().history()).at(new Moment(table.date(i),
                table.date(i + 1), OptionalDouble.empty(), table.vix(i), table.ranges().sigma(i),
                signal.atm().orElseThrow().s()));
        GateResult live = signal.gates().results().stream().filter(r -> r.gate() == Gate.LEARNED).findFirst().orElseThrow();
        if (signal.tiers().get(Tier.DELTA_STEWARD) instanceof CondorTier condor) {
            double[] inputs = read.orElseThrow().with(condor.expectedPnlRwPoints().getAsDouble() / condor.maxLoss());
            assertThat(live.inputs()).isEqualTo(candidate.gates().learned().orElseThrow().evidence(inputs));
        }
    }

    private static void same(DailySignal signal, Tier name, CondorDay day, double settlement) {
        boolean sold = signal.tiers().get(name) instanceof CondorTier tier && tier.refusal().isEmpty();
        assertThat(day.priced()).as(name.key()).isEqualTo(sold);
        if (!sold) {
            return;
        }
        CondorTier live = (CondorTier) signal.tiers().get(name);
        TierQuote quote = day.quote();
        assertThat(quote.payoff()).isEqualTo(live.payoff());
        assertThat(quote.mid()).isEqualTo(live.midCredit());
        assertThat(quote.natural()).isEqualTo(live.naturalCredit());
        assertThat(quote.expected()).isEqualTo(live.expectedCredit());
        assertThat(quote.width()).isEqualTo(live.width());
        assertThat(quote.maxLoss()).isEqualTo(live.maxLoss());
        assertThat(quote.fees()).isEqualTo(live.feesPoints());
        assertThat(quote.expectedPnl()).isEqualTo(live.expectedPnlRwPoints().getAsDouble());
        assertThat(quote.pop()).isEqualTo(live.popRwAfterFees().getAsDouble());
        side(quote.put(), live.legs().shortPut());
        side(quote.call(), live.legs().shortCall());
        assertThat(day.grade()).isEqualTo(live.grade(settlement));
        assertThat(day.valueHold()).isEqualTo(hold(signal, Gate.VALUE, name));
        assertThat(day.liquidityHold()).isEqualTo(hold(signal, Gate.LIQUIDITY, name));
    }

    private static void side(TierQuote.Short half, CondorLeg leg) {
        assertThat(half.delta()).isEqualTo(Math.abs(leg.delta().getAsDouble()));
        assertThat(half.mid()).isEqualTo(leg.mid());
        assertThat(half.spread()).isEqualTo(leg.ask() - leg.bid());
    }

    private static boolean hold(DailySignal signal, Gate gate, Tier tier) {
        return signal.gates().results().stream().filter(r -> r.gate() == gate && r.tier() == tier)
                .map(GateResult::hold).findFirst().orElseThrow();
    }
}
