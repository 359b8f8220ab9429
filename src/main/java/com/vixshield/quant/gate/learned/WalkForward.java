package com.vixshield.quant.gate.learned;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts session by session with a model of the sessions before, fitted anew on the first session of January and of July. At
 * a fit the newest outcome is that of the condor opened two sessions ago: yesterday's settles after the prediction is made.
 *
 * @param predictions by session; NaN where there is none
 * @param fits ascending
 */
public record WalkForward(List<Double> predictions, List<Fit> fits) {

    /** Fixed before any result was seen, and never tuned. */
    public static final double PENALTY = 200;
    private static final int UNKNOWN = 1;

    public WalkForward {
        predictions = List.copyOf(predictions);
        fits = List.copyOf(fits);
    }

    /** @param session index from which on it predicts @param last index of the newest session that it learned from */
    public record Fit(int session, int last, int trades, RidgeModel model) {
    }

    /**
     * @param dates ascending
     * @param inputs by session; null where there are none
     * @param outcomes of the condor opened on the session, in units of its largest loss; NaN where there was none
     * @param oldest index of the first session to learn from
     * @param first index of the first session to predict
     * @throws IllegalArgumentException when there is nothing to learn from before it
     */
    public static WalkForward of(LocalDate[] dates, double[][] inputs, double[] outcomes, int oldest, int first) {
        Double[] predictions = new Double[dates.length];
        Arrays.fill(predictions, Double.NaN);
        List<Fit> fits = new ArrayList<>();
        for (int t = first; t < dates.length; t++) {
            if (t == first || refits(dates[t - 1], dates[t])) {
                fits.add(fit(inputs, outcomes, oldest, t));
            }
            if (inputs[t] != null) {
                predictions[t] = fits.get(fits.size() - 1).model().predict(inputs[t]);
            }
        }
        return new WalkForward(Arrays.asList(predictions), fits);
    }

    private static boolean refits(LocalDate before, LocalDate session) {
        return session.getMonth() != before.getMonth()
                && (session.getMonth() == Month.JANUARY || session.getMonth() == Month.JULY);
    }

    private static Fit fit(double[][] inputs, double[] outcomes, int oldest, int session) {
        int end = session - UNKNOWN;
        List<double[]> rows = new ArrayList<>();
        List<Double> results = new ArrayList<>();
        for (int i = oldest; i < end; i++) {
            if (inputs[i] != null && !Double.isNaN(outcomes[i])) {
                rows.add(inputs[i]);
                results.add(outcomes[i]);
            }
        }
        return new Fit(session, end - 1, rows.size(), RidgeModel.fit(rows, results, PENALTY));
    }
}
