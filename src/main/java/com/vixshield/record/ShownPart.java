package com.vixshield.record;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import com.vixshield.chart.Strikes;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Leg;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.record.RecordPage.FillGap;
import com.vixshield.record.RecordPage.State;
import com.vixshield.record.SessionPage.Facts;
import com.vixshield.record.SessionPage.GateLine;
import com.vixshield.record.SessionPage.Results;
import com.vixshield.record.SessionPage.Shown;
import com.vixshield.record.SessionPage.TierLine;
import com.vixshield.signal.GateWords;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.TierName;

/** What a signal said, from its own document, beside what came of it. */
final class ShownPart {

    private final Day day;
    private final PublishedSignal published;
    private final DailySignal signal;

    ShownPart(Day day, PublishedSignal published) {
        this.day = day;
        this.published = published;
        this.signal = published.signal();
    }

    Shown shown(TierName tier, List<FillGap> fills) {
        return new Shown(tier,
                TierName.all().stream().filter(t -> signal.tiers().containsKey(t.key())).map(this::line).toList(),
                signal.gates().results().stream().filter(gate -> gate.tier().equals(tier.key())).map(ShownPart::gate).toList(),
                facts(), published.provenance(), fills);
    }

    private Facts facts() {
        Double forward = signal.forward().map(f -> f.value()).orElse(null);
        OptionalDouble width = signal.edr().map(ExpectedMove::edr85).orElse(OptionalDouble.empty());
        boolean range = forward != null && width.isPresent();
        return new Facts(signal.quoteInstant(), forward, Lines.orNull(signal.gates().vix()),
                Choices.REGIMES.getOrDefault(signal.regime().label(), signal.regime().label()),
                range ? forward * Math.exp(-width.getAsDouble()) : null,
                range ? forward * Math.exp(width.getAsDouble()) : null);
    }

    private TierLine line(TierName tier) {
        String href = "/record/" + day.session() + "?tier=" + tier.key() + "#gates";
        Graded graded = day.tier(tier.key()).orElse(null);
        if (!(signal.tiers().get(tier.key()) instanceof CondorTier condor)) {
            String reason = signal.tiers().get(tier.key()) instanceof NoCondor none ? none.reason() : "";
            return new TierLine(tier, href, State.HOLD, null, GateWords.sentence(reason), null, null, null, null, null, null,
                    null, null);
        }
        return new TierLine(tier, href, state(tier, graded), strikes(condor), why(tier), condor.midCredit(),
                condor.expectedCredit(), condor.naturalCredit(), Lines.orNull(condor.tooLateCredit()),
                Lines.orNull(condor.popRw()), condor.breakevenWinRate(), Lines.orNull(condor.expectedPnlRwPoints()),
                results(graded));
    }

    private State state(TierName tier, Graded graded) {
        if (graded != null) {
            return RecordRows.state(day, graded);
        }
        return signal.gates().decisions().get(tier.key()).hold() ? State.HOLD : State.TRADE;
    }

    private String why(TierName tier) {
        return signal.gates().results().stream().filter(gate -> gate.tier().equals(tier.key()) && gate.on() && gate.hold())
                .map(gate -> GateWords.of(gate).name()).collect(Collectors.joining(", "));
    }

    private static Results results(Graded graded) {
        return graded == null || !graded.hasCondor() ? null
                : new Results(graded.pnl(Basis.MID), graded.pnl(Basis.EXPECTED), graded.pnl(Basis.NATURAL));
    }

    static Strikes strikes(CondorTier condor) {
        var legs = condor.legs();
        return new Strikes(strike(legs.get("K1")), strike(legs.get("K2")), strike(legs.get("K3")), strike(legs.get("K4")));
    }

    private static double strike(Leg leg) {
        return leg.strike();
    }

    private static GateLine gate(GateResult gate) {
        GateWords words = GateWords.of(gate);
        return new GateLine(words.name(), GateWords.sentence(gate.reason()), words.holdsWhen(), gate.on(), gate.hold());
    }
}
