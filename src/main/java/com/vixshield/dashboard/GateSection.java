package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedPoints;

import java.util.List;

import com.vixshield.dashboard.DashboardPage.Gate;
import com.vixshield.dashboard.DashboardPage.GateState;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.statistics.GateEffect;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.quant.statistics.WinRate;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.trackrecord.statistics.EvidenceSegment;
import com.vixshield.trackrecord.statistics.GateHistory.Past;

/**
 * Builds the section on every gate's result for the chosen tier, in force or not, and what its refusals have been worth.
 */
final class GateSection {

    private final Past past;

    GateSection(Past past) {
        this.past = past;
    }

    List<Gate> gates(SizedSignal sized) {
        return sized.gates().results().stream().filter(gate -> gate.tier() == sized.tier())
                .map(this::gate).toList();
    }

    private Gate gate(GateResult result) {
        GateLabels words = GateLabels.of(result);
        return new Gate(words.name(), GateLabels.sentence(result), words.holdsWhen(), state(result),
                soFar(past.segment(), past.effects().get(result.gate())), past.href());
    }

    private static GateState state(GateResult result) {
        if (result.on()) {
            return result.hold() ? GateState.HOLDS : GateState.PASS;
        }
        return result.hold() ? GateState.OFF_HOLD : GateState.OFF_PASS;
    }

    /** Null while there is nothing to say: no condor of the tier has been graded. */
    static String soFar(EvidenceSegment segment, GateEffect effect) {
        if (effect == null) {
            return null;
        }
        String kept = effect.kept().n() == 0 ? "none kept" : "kept " + mean(effect.kept()) + " over " + number(effect.kept());
        String words = effect.skipped().n() == 0
                ? "none skipped; " + kept
                : skipped(effect.skipped()) + "; " + kept + verdict(effect.skipped());
        return segment == EvidenceSegment.BACKFILLED ? "Backfilled: " + words : words;
    }

    private static String skipped(SampleMean skipped) {
        return number(skipped) + " skipped: " + mean(skipped) + " each, " + signedPoints(skipped.total()) + " in all";
    }

    private static String mean(SampleMean mean) {
        return signedPoints(mean.mean()) + mean.interval().map(i -> " ± " + points(mean.halfWidth())).orElse("");
    }

    private static String number(SampleMean mean) {
        return quantity(mean.n());
    }

    /** Below the least number of trades nothing is said but the numbers. */
    private static String verdict(SampleMean skipped) {
        if (skipped.n() < WinRate.LEAST) {
            return " (n < " + WinRate.LEAST + ", too early to say)";
        }
        return skipped.isDistinguishable()
                ? skipped.mean() < 0 ? " (it has saved)" : " (it has cost)"
                : " (not distinguishable from zero)";
    }
}
