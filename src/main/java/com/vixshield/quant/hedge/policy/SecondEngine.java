package com.vixshield.quant.hedge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.parameters.SecondEngineParameters;

/**
 * Decides whether a sleeve earns independently of the condor, and so may pay for more hedge (rulebook §7). Off by default.
 *
 * @param correlation of daily results over the common days, absent when it cannot be computed
 * @param commonDays days with a result of both in the window
 * @param passes whether the correlation is known and below the limit
 * @param reason in the words of a page
 */
public record SecondEngine(OptionalDouble correlation, int commonDays, boolean passes, String reason) {

    /**
     * @param sleeve daily results by date, any unit
     * @param condor daily results by date, any unit; its latest dates make the window
     */
    public static SecondEngine test(NavigableMap<LocalDate, Double> sleeve, NavigableMap<LocalDate, Double> condor,
            SecondEngineParameters rule) {
        List<double[]> pairs = new ArrayList<>();
        condor.descendingMap().entrySet().stream().limit(rule.window()).forEach(e -> {
            Double other = sleeve.get(e.getKey());
            if (other != null && Double.isFinite(other) && Double.isFinite(e.getValue())) {
                pairs.add(new double[]{other, e.getValue()});
            }
        });
        if (pairs.size() < rule.leastCommon()) {
            return new SecondEngine(OptionalDouble.empty(), pairs.size(), false,
                    pairs.size() + " common days, at least " + rule.leastCommon() + " are needed");
        }
        OptionalDouble correlation = correlation(pairs);
        if (correlation.isEmpty()) {
            return new SecondEngine(correlation, pairs.size(), false, "one of the two never changes");
        }
        boolean passes = correlation.getAsDouble() < rule.limit();
        return new SecondEngine(correlation, pairs.size(), passes,
                (passes ? "below" : "not below") + " the limit of " + rule.limit());
    }

    private static OptionalDouble correlation(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            double x = pair[0] - meanX;
            double y = pair[1] - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xx > 0 && yy > 0 ? OptionalDouble.of(xy / Math.sqrt(xx * yy)) : OptionalDouble.empty();
    }
}
