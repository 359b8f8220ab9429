package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.math.SortedWindow;

/**
 * Walks the whole history forward, session by session, to the forecast of one: at every step only what was known then is used.
 * Linear in the number of sessions.
 */
public final class RangeForecast {

    private static final double PARKINSON = Math.sqrt(Math.PI / 8);
    /** Of the three levels, the one that strikes and pages go by. */
    private static final int MIDDLE = 1;

    private final SessionInputs inputs;
    private final RangeRules rules;
    private final QlikeFit fit;
    private final double root;
    private final SortedWindow moves;
    private final AdaptiveCoverage[] coverages;
    private final double[] z;
    private int known;
    private double[] weights;
    private double[] sigma;
    private final double[][] bands;
    private final int[] knownAt;

    private RangeForecast(SessionInputs inputs, RangeRules rules) {
        this.inputs = inputs;
        this.rules = rules;
        this.weights = rules.startWeights().stream().mapToDouble(w -> w).toArray();
        this.fit = new QlikeFit(weights, inputs.size);
        this.root = Math.sqrt(rules.sessionsPerYear());
        this.moves = new SortedWindow(rules.coverageWindow());
        int first = inputs.dates[0].getYear();
        int last = inputs.dates[inputs.size - 1].getYear();
        this.coverages = rules.levels().stream().map(level -> new AdaptiveCoverage(level, first, last, rules))
                .toArray(AdaptiveCoverage[]::new);
        this.z = new double[inputs.size];
        this.sigma = new double[inputs.size];
        this.bands = new double[coverages.length][inputs.size];
        this.knownAt = new int[inputs.size];
    }

    /**
     * @param session last session that may be looked at
     * @param nextSession session the forecast is for
     * @return empty when the session's implied volatility, returns or ranges are missing
     */
    public static Optional<RangeForecast> of(MarketHistory history, LocalDate session, LocalDate nextSession,
            RangeRules rules) {
        SessionInputs inputs = new SessionInputs(history, session, nextSession, rules);
        if (inputs.size == 0 || !inputs.usable[inputs.size - 1]) {
            return Optional.empty();
        }
        RangeForecast forecast = new RangeForecast(inputs, rules);
        for (int i = 1; i < inputs.size; i++) {
            forecast.session(i);
        }
        return Optional.of(forecast);
    }

    private void session(int i) {
        if (inputs.usable[i - 1] && Double.isFinite(inputs.returns[i])) {
            learn(i);
        }
        if (inputs.dates[i].getMonthValue() != inputs.dates[i - 1].getMonthValue() && fit.size() >= rules.leastPairs()) {
            weights = fit.refit();
        }
        if (inputs.usable[i]) {
            double blend = weights[0] * implied(i) + weights[1] * historical(i) + weights[2] * range(i);
            sigma[i] = blend * inputs.eventFactor[i];
            for (AdaptiveCoverage coverage : coverages) {
                coverage.forecast(moves);
            }
            for (int level = 0; level < coverages.length; level++) {
                bands[level][i] = coverages[level].multiple().orElse(0) * sigma[i];
            }
        }
        knownAt[i] = known;
    }

    /** The outcome of the forecast made one session before. */
    private void learn(int i) {
        double r = inputs.returns[i];
        fit.add(implied(i - 1), historical(i - 1), range(i - 1), r);
        if (sigma[i - 1] > 0) {
            double standardised = r / sigma[i - 1];
            z[known++] = standardised;
            for (AdaptiveCoverage coverage : coverages) {
                coverage.observe(Math.abs(standardised), inputs.dates[i].getYear());
            }
            moves.add(Math.abs(standardised));
        }
    }

    private double implied(int i) {
        return inputs.implied[i] / root;
    }

    private double historical(int i) {
        return inputs.historical[i] / root;
    }

    private double range(int i) {
        return PARKINSON * inputs.range[i];
    }

    /** The latest known returns over their own forecast, oldest first: what {@link #distribution} is made of. */
    public List<Double> outcomes() {
        return Arrays.stream(z, known - window(), known).boxed().toList();
    }

    /**
     * How far each past session moved, in units of the middle band that had been forecast for it the session before: 1 is its
     * edge. Sessions before the first band are missing.
     */
    public NavigableMap<LocalDate, Double> shares() {
        NavigableMap<LocalDate, Double> shares = new TreeMap<>();
        for (int i = 1; i < inputs.size; i++) {
            if (bands[MIDDLE][i - 1] > 0 && Double.isFinite(inputs.returns[i])) {
                shares.put(inputs.dates[i], Math.abs(inputs.returns[i]) / bands[MIDDLE][i - 1]);
            }
        }
        return shares;
    }

    /** The forecast of every session on the way, each made of what was known at its close. */
    public RangeHistory history() {
        return new RangeHistory(inputs.dates, sigma, bands, z, knownAt, rules.distributionWindow());
    }

    /** Real-world settlement levels around a forward; empty without any known outcome. */
    public Optional<TerminalDistribution> distribution(double forward) {
        double[] latest = Arrays.copyOfRange(z, known - window(), known);
        return latest.length == 0 ? Optional.empty() : Optional.of(TerminalDistribution.of(forward, sigma(), latest));
    }

    private int window() {
        return Math.min(known, rules.distributionWindow());
    }

    private double sigma() {
        return sigma[inputs.size - 1];
    }

    public ExpectedMove expectedMove() {
        int i = inputs.size - 1;
        return new ExpectedMove(inputs.dates[i],
                new MoveReadings(inputs.implied[i], inputs.impliedSource[i], inputs.historical[i], inputs.range[i]),
                new MoveWeights(weights[0], weights[1], weights[2]), sigma(), inputs.eventFactor[i],
                new BandMultiples(coverages[0].multiple(), coverages[1].multiple(), coverages[2].multiple()),
                new BandWidths(band(0), band(1), band(2)), window(), OptionalDouble.empty(),
                new BandCoverages(coverages[0].coverage(), coverages[1].coverage(), coverages[2].coverage()));
    }

    private OptionalDouble band(int level) {
        OptionalDouble multiple = coverages[level].multiple();
        return multiple.isPresent() ? OptionalDouble.of(multiple.getAsDouble() * sigma()) : multiple;
    }
}
