package com.vixshield.quant.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures whether "90 %" happened nine times in ten.
 *
 * @param bins by predicted probability, ascending; empty ones are left out
 * @param brier mean squared distance of forecast and outcome (G. W. Brier, 1950), 0 is perfect; absent without a forecast
 * @param baseline the same of always forecasting the share that happened: what a forecast must beat
 */
public record Calibration(int n, List<Bin> bins, OptionalDouble brier, OptionalDouble baseline) {

    /** Width of a bin. */
    public static final double STEP = 0.05;

    public record Forecast(double predicted, boolean happened) {
    }

    /**
     * @param from included
     * @param to excluded, except 1
     * @param predicted mean forecast of the bin
     * @param realised share that happened
     */
    public record Bin(double from, double to, int n, double predicted, double realised, Interval interval) {
    }

    public static Calibration of(List<Forecast> forecasts) {
        int n = forecasts.size();
        NavigableMap<Integer, List<Forecast>> groups = forecasts.stream()
                .collect(Collectors.groupingBy(Calibration::bin, TreeMap::new, Collectors.toList()));
        double share = forecasts.stream().mapToDouble(Calibration::outcome).average().orElse(0);
        return new Calibration(n, groups.entrySet().stream().map(group -> bin(group.getKey(), group.getValue())).toList(),
                forecasts.stream().mapToDouble(f -> square(f.predicted() - outcome(f))).average(),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(share * (1 - share)));
    }

    /** A hair is added before rounding down: 0.85 / 0.05 is 16.999… in doubles. */
    private static int bin(Forecast forecast) {
        if (!(forecast.predicted() >= 0 && forecast.predicted() <= 1)) {
            throw new IllegalArgumentException("no probability: " + forecast.predicted());
        }
        return (int) Math.min(Math.round(1 / STEP) - 1, Math.floor(forecast.predicted() / STEP + 1e-9));
    }

    private static Bin bin(int number, List<Forecast> forecasts) {
        int n = forecasts.size();
        int happened = (int) forecasts.stream().filter(Forecast::happened).count();
        return new Bin(number * STEP, (number + 1) * STEP, n,
                forecasts.stream().mapToDouble(Forecast::predicted).average().orElseThrow(), (double) happened / n,
                Interval.ofShare(happened, n));
    }

    private static double outcome(Forecast forecast) {
        return forecast.happened() ? 1 : 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
