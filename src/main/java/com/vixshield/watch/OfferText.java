package com.vixshield.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sensitivity.ChainShift;
import com.vixshield.quant.sensitivity.Sensitivity;
import com.vixshield.signal.ChartStrikes;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.watch.SignalPage.Axis;
import com.vixshield.watch.SignalPage.Change;
import com.vixshield.watch.SignalsPage.Offer;
import com.vixshield.web.format.NumberFormats;

/** Words a published tier for a subscriber, and what would change it. */
final class OfferText {

    private static final List<Double> MOVES = List.of(-0.01, -0.005, 0.0, 0.005, 0.01);
    private static final List<Double> POINTS = List.of(-2.0, -1.0, 0.0, 1.0, 2.0);
    private static final List<Integer> MINUTES = List.of(0, 15, 30, 60);

    private OfferText() {
    }

    /**
     * Empty when the tier has no condor.
     *
     * @param suspension why the tier is given up, whatever the gates say
     */
    static Optional<Offer> of(PublishedSignal published, Tier tier, Optional<String> suspension) {
        if (!(published.signal().tiers().get(tier) instanceof CondorTier condor)) {
            return Optional.empty();
        }
        var decision = published.signal().gates().decisions().get(tier);
        return Optional
                .of(new Offer(decision.hold() || suspension.isPresent(), ChartStrikes.of(condor), condor.expectedCredit(),
                        OrderTick.SPX.up(condor.expectedCredit()).doubleValue(),
                        condor.tooLateCredit().isPresent()
                                ? OrderTick.SPX.up(condor.tooLateCredit().getAsDouble()).doubleValue()
                                : null,
                        Stream.concat(suspension.stream(), decision.reasons().stream()).map(GateLabels::sentence).toList()));
    }

    /** @param rulebook of the version that made the signal */
    static List<Axis> changes(PublishedSignal published, Tier tier, RulebookParameters rulebook) {
        return Sensitivity.of(published.signal(), tier, published.outcomes(), rulebook)
                .map(OfferText::axes).orElse(List.of());
    }

    private static List<Axis> axes(Sensitivity sensitivity) {
        return List.of(
                new Axis("Index", "the index at once, each strike keeping its volatility",
                        rows(sensitivity, MOVES, ChainShift::ofSpot, move -> NumberFormats.signedPercent(move, 1))),
                new Axis("Volatility", "implied volatility of every strike, in points",
                        rows(sensitivity, POINTS, ChainShift::ofVolatility, points -> NumberFormats.signedPoints(points))),
                new Axis("Time", "later than the quotes, nothing else moved",
                        rows(sensitivity, MINUTES.stream().map(Integer::doubleValue).toList(),
                                minutes -> ChainShift.ofTime(Duration.ofMinutes((long) minutes)),
                                minutes -> "+" + NumberFormats.whole(minutes) + " min")));
    }

    private static List<Change> rows(Sensitivity sensitivity, List<Double> values, DoubleFunction<ChainShift> shift,
            DoubleFunction<String> label) {
        List<Change> rows = new ArrayList<>();
        for (double value : values) {
            rows.add(new Change(value == 0 ? "as published" : label.apply(value), value == 0,
                    sensitivity.at(shift.apply(value))));
        }
        return rows;
    }
}
