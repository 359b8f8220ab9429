package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.NOT_AVAILABLE;
import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.signedPercent;
import static com.vixshield.web.format.NumberFormats.strike;
import static com.vixshield.web.format.NumberFormats.tenth;
import static com.vixshield.web.format.TimeFormats.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.SettlementPayoff;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.GateDecision;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.GateLabels;

/** Words what a session's mail says beyond the reader's own tier: every tier's verdict, the market, and the quotes. */
final class SignalMailMarket {

    private final SizedSignal sized;
    private final Map<Tier, String> suspended;

    /** @param suspended tiers that are given up, with the reason */
    SignalMailMarket(SizedSignal sized, Map<Tier, String> suspended) {
        this.sized = sized;
        this.suspended = suspended;
    }

    /** One line each, in the product that is sized. */
    List<Line> tiers() {
        return Tier.all().stream().map(tier -> new Line(tier.label() + ", " + tier.aim(), verdict(tier), "")).toList();
    }

    private String verdict(Tier tier) {
        if (suspended.containsKey(tier)) {
            return "Hold. " + GateLabels.sentence(suspended.get(tier));
        }
        if (!(sized.tiers().get(tier) instanceof CondorTier condor)) {
            return "No condor. " + (sized.tiers().get(tier) instanceof NoCondor none ? GateLabels.sentence(none.reason()) : "");
        }
        GateDecision decision = sized.gates().decisions().get(tier);
        return decision == null || decision.hold()
                ? "Hold. " + refusal(tier, decision)
                : "Trade " + strikes(condor.payoff()) + ", from a credit of "
                        + points(sized.tick().up(condor.expectedCredit())) + ".";
    }

    private String refusal(Tier tier, GateDecision decision) {
        Optional<GateResult> gate = sized.gates().results().stream()
                .filter(result -> result.tier() == tier && result.on() && result.hold()).findFirst();
        return gate.map(result -> GateLabels.sentence(result, sized.tick()))
                .orElseGet(() -> decision == null ? "Not judged." : GateLabels.sentence(decision.reasons().get(0)));
    }

    static String strikes(SettlementPayoff payoff) {
        return strike(payoff.longPut()) + "/" + strike(payoff.shortPut()) + " - " + strike(payoff.shortCall()) + "/"
                + strike(payoff.longCall());
    }

    List<Line> market() {
        DailySignal signal = sized.published().signal();
        List<Line> market = new ArrayList<>();
        market.add(new Line("Regime", regime(signal.regime().label()), ""));
        market.add(new Line("Expected range", range(signal), "Meant to hold 85 % of next closes."));
        signal.termStructure().vix().ifPresent(vix -> market.add(new Line("VIX", level(vix), "")));
        signal.termStructure().slope().ifPresent(slope -> market.add(new Line("VX slope", signedPercent(slope, 1),
                "Second future over the first, latest settlements.")));
        market.add(new Line("Quotes", quoted(sized.signal()), ""));
        return market;
    }

    private static String range(DailySignal signal) {
        OptionalDouble width = signal.edr().map(ExpectedMove::edr85).orElse(OptionalDouble.empty());
        if (width.isEmpty()) {
            return NOT_AVAILABLE;
        }
        return "\u00b1" + percent(width.getAsDouble(), 2) + signal.forward()
                .map(forward -> ", SPX " + tenth(forward.value() * Math.exp(-width.getAsDouble())) + " to "
                        + tenth(forward.value() * Math.exp(width.getAsDouble())))
                .orElse("");
    }

    /** Two words read better than the engine's one. */
    private static String regime(String label) {
        String words = label.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String quoted(Signal signal) {
        long minutes = Math.max(0, Duration.between(signal.quotedAt, signal.publishedAt).toMinutes());
        return clock(signal.quotedAt) + ", " + minutes + " min old when the signal was published";
    }

    List<Line> quotes() {
        return sized.condor().map(condor -> condor.legs().all().stream().map(SignalMailMarket::quote).toList())
                .orElse(List.of());
    }

    private static Line quote(CondorLeg leg) {
        return new Line(strike(leg.strike()) + " " + leg.right().name().toLowerCase(Locale.ROOT),
                points(leg.bid()) + " bid, " + points(leg.ask()) + " ask" + (leg.delta().isPresent()
                        ? ", delta " + decimal(leg.delta().getAsDouble(), 2)
                        : ""),
                "");
    }
}
