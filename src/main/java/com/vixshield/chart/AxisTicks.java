package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;

/** Chooses round values inside a range: 1, 2 or 5 times a power of ten apart. */
final class AxisTicks {

    private AxisTicks() {
    }

    /** @param wanted about so many; at least two steps are never forced */
    static List<Double> nice(double low, double high, int wanted) {
        double step = step((high - low) / Math.max(1, wanted));
        var ticks = new ArrayList<Double>();
        // by multiples, not by adding up: 0.1 + 0.2 is not 0.3
        for (long multiple = (long) Math.ceil(low / step - 1e-9); multiple * step <= high + step * 1e-9; multiple++) {
            ticks.add(multiple == 0 ? 0.0 : Math.round(multiple * step * 1e9) / 1e9);
        }
        return List.copyOf(ticks);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
