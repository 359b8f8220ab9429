package com.vixshield.quant.hedge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.RivalParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/** Computes the activation score; an input that is missing makes it unavailable and is named. */
public final class ActivationScorer {

    private final HedgeParameters parameters;
    private final MarketHistory history;
    private final HedgeInputs inputs;
    private final List<String> missing = new ArrayList<>();

    private ActivationScorer(HedgeParameters parameters, MarketHistory history, HedgeInputs inputs) {
        this.parameters = parameters;
        this.history = history;
        this.inputs = inputs;
    }

    /** @param history daily data; rows after the inputs' session are not looked at */
    public static ActivationScore score(HedgeParameters parameters, MarketHistory history, HedgeInputs inputs) {
        return new ActivationScorer(parameters, history, inputs).score();
    }

    private ActivationScore score() {
        RivalParameters rule = parameters.rivals();
        OptionalDouble ratio = percentile("VVIX/VIX", ratio());
        OptionalDouble slope = slope();
        OptionalDouble putCall = percentile("VIX put/call", known(Series.VIX_PUT_CALL));
        OptionalDouble skew = percentile("change of SKEW", change(known(Series.SKEW), rule.skewSessions()));
        if (!missing.isEmpty()) {
            return new ActivationScore.NotAvailable(List.copyOf(missing));
        }
        double curve = Math.max(0, Math.min(1, (rule.slopeScale() - slope.getAsDouble()) / rule.slopeScale()));
        double score = (1 - ratio.getAsDouble() + curve + putCall.getAsDouble() + skew.getAsDouble()) / 4;
        return new ActivationScore.Known(score, 1 - ratio.getAsDouble(), curve, putCall.getAsDouble(), skew.getAsDouble(),
                score > rule.threshold());
    }

    private OptionalDouble slope() {
        return inputs.curve().flatMap(VxCurve::slope).map(OptionalDouble::of).orElseGet(() -> {
            missing.add("VX slope: no settlement of the first two months");
            return OptionalDouble.empty();
        });
    }

    /** Share of the window below its newest value, equal ones counted half. */
    private OptionalDouble percentile(String name, NavigableMap<LocalDate, Double> values) {
        int window = parameters.rivals().window();
        if (values.size() < window) {
            missing.add(name + ": " + values.size() + " of " + window + " sessions");
            return OptionalDouble.empty();
        }
        if (values.lastKey().isBefore(inputs.session().minusDays(parameters.maxInputAge()))) {
            missing.add(name + ": the newest value is of " + values.lastKey());
            return OptionalDouble.empty();
        }
        double newest = values.lastEntry().getValue();
        return OptionalDouble.of(values.descendingMap().values().stream().limit(window)
                .mapToDouble(v -> v < newest ? 1 : v == newest ? 0.5 : 0).sum() / window);
    }

    private NavigableMap<LocalDate, Double> ratio() {
        NavigableMap<LocalDate, Double> vvix = known(Series.VVIX);
        NavigableMap<LocalDate, Double> ratio = new TreeMap<>();
        for (DailyBar bar : history.vix()) {
            Double value = vvix.get(bar.date());
            if (value != null && bar.close() > 0) {
                ratio.put(bar.date(), value / bar.close());
            }
        }
        return ratio;
    }

    private static NavigableMap<LocalDate, Double> change(NavigableMap<LocalDate, Double> values, int sessions) {
        NavigableMap<LocalDate, Double> change = new TreeMap<>();
        List<Map.Entry<LocalDate, Double>> rows = List.copyOf(values.entrySet());
        for (int i = sessions; i < rows.size(); i++) {
            change.put(rows.get(i).getKey(), rows.get(i).getValue() - rows.get(i - sessions).getValue());
        }
        return change;
    }

    /** Values up to the session that are numbers. */
    private NavigableMap<LocalDate, Double> known(Series name) {
        NavigableMap<LocalDate, Double> known = new TreeMap<>(
                history.values().getOrDefault(name, new TreeMap<>()).headMap(inputs.session(), true));
        known.values().removeIf(v -> !Double.isFinite(v));
        return known;
    }
}
