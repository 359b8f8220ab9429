package com.vixshield.quant.inference;

import java.util.ArrayList;
import java.util.List;

/** Holds a statistic of the sample with its bootstrap interval, 95 %. */
public record Estimate(double value, Range interval) {

    /** Several statistics of one period on the same draws. */
    public static List<Estimate> of(List<Statistic> statistics, StationaryBootstrap bootstrap) {
        double[][] values = new double[statistics.size()][bootstrap.draws()];
        bootstrap.each((draw, days) -> {
            for (int i = 0; i < values.length; i++) {
                values[i][draw] = statistics.get(i).of(days);
            }
        });
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            estimates.add(new Estimate(statistics.get(i).of(bootstrap.sessions()), StationaryBootstrap.interval(values[i])));
        }
        return estimates;
    }
}
