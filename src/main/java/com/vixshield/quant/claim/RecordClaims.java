package com.vixshield.quant.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;

/**
 * Puts claims to a sealed record: our own about its odds, its range, its punctuality and its fills, and those published ones that
 * a record of condors can answer. The rule is that of every other claim.
 */
public final class RecordClaims {

    private static final String SOURCE = "sealed record";
    private static final int LEAST = 250;
    private static final int LEAST_REPORTED = 60;
    /** A year with fewer sessions is no year yet. */
    private static final int YEAR = 60;
    private static final String SHARE = "share";
    private static final String WINS = "share of condors, taken or refused, with P&L > 0 after fees at expected fill";

    private final List<RecordSession> sessions;
    private final double[] gaps;

    private RecordClaims(List<RecordSession> sessions, double[] gaps) {
        this.sessions = sessions;
        this.gaps = gaps;
    }

    /**
     * @param sessions ascending
     * @param gaps by session with enough reports: expected less obtained credit, points, the median of the reports
     */
    public static List<ClaimResult> measure(List<RecordSession> sessions, double[] gaps) {
        return new RecordClaims(List.copyOf(sessions), gaps.clone()).measure();
    }

    private List<ClaimResult> measure() {
        List<Question> questions = new ArrayList<>();
        Tier.all().forEach(tier -> questions.add(calibration(tier)));
        questions.add(covers());
        questions.add(worstYear());
        questions.add(punctual());
        questions.add(wins("C03", "~90 % wins at 0.70 credit", "credit_conservative", 0.88, 0.92));
        questions.add(wins("C04", "conservative 90-95 % wins (glossary)", "credit_conservative", 0.90, 0.95));
        questions.add(wins("C05", "85-90 % wins, balanced", "credit_balanced", 0.85, 0.90));
        questions.add(wins("C06", "80-85 % wins, aggressive", "credit_aggressive", 0.80, 0.85));
        questions.add(valueGate("credit_balanced"));
        questions.add(valueGate("delta_steward"));
        List<ClaimResult> results = new ArrayList<>(asked(questions, sessions.size(), period()));
        results.addAll(asked(List.of(fillGap()), gaps.length, period()));
        return results;
    }

    private static List<ClaimResult> asked(List<Question> questions, int sessions, String period) {
        return sessions > 0
                ? ClaimMeter.measure(questions, sessions, period, SOURCE)
                : questions.stream().map(question -> nothing(question, period)).toList();
    }

    private static ClaimResult nothing(Question question, String period) {
        return new ClaimResult(question.claim(), "", SOURCE, period, 0,
                new Estimate(Double.NaN, new Range(Double.NaN, Double.NaN)),
                "", Verdict.TOO_EARLY, Verdict.TOO_EARLY);
    }

    private Question calibration(Tier tier) {
        double[] forecast = column(tier.key(), outcome -> Double.isNaN(outcome.forecast()) ? Double.NaN : 1);
        double[] distance = column(tier.key(), outcome -> (outcome.between() ? 1 : 0) - outcome.forecast());
        return asked("O01", "odds are right within 3 points: " + tier.key(),
                "share settled between the break-evens minus mean forecast probability, all condors with a forecast", LEAST,
                new Range(-0.03, 0.03), SHARE, distance, forecast);
    }

    private Question covers() {
        double[] inside = sessions.stream().mapToDouble(RecordSession::inside).toArray();
        return asked("O02", "EDR_85 covers 85 %", "share of next closes inside the sealed range", LEAST, new Range(0.84, 0.86),
                SHARE, inside, ones(inside));
    }

    /** Of the sample; a resample has the years that it drew. */
    private Question worstYear() {
        double[] inside = sessions.stream().mapToDouble(RecordSession::inside).toArray();
        int[] years = sessions.stream().mapToInt(session -> session.session().getYear()).toArray();
        Claim claim = level("O03", "EDR_85 covers at least 80 % in every year",
                "smallest share of a calendar year of 60 sessions or more", LEAST, new Range(0.80, 1), SHARE);
        return Question.of(claim, known(inside), days -> worst(days, inside, years));
    }

    private static double worst(int[] days, double[] inside, int[] years) {
        TreeMap<Integer, double[]> byYear = new TreeMap<>();
        for (int day : days) {
            if (!Double.isNaN(inside[day])) {
                double[] sums = byYear.computeIfAbsent(years[day], year -> new double[2]);
                sums[0] += inside[day];
                sums[1]++;
            }
        }
        return byYear.values().stream().filter(sums -> sums[1] >= YEAR).mapToDouble(sums -> sums[0] / sums[1]).min()
                .orElse(Double.NaN);
    }

    private Question punctual() {
        double[] onTime = sessions.stream().mapToDouble(session -> session.onTime() ? 1 : 0).toArray();
        return asked("O04", "signals are sealed before the close on 99 % of sessions",
                "share of sessions of the record whose signal was sealed on time", LEAST, new Range(0.99, 1), SHARE, onTime,
                ones(onTime));
    }

    private Question fillGap() {
        return asked("O05", "subscribers obtain the expected credit within 0.05 points",
                "mean over sessions of the median of expected less reported credit", LEAST_REPORTED, new Range(-0.05, 0.05),
                "points", gaps, ones(gaps));
    }

    private Question wins(String id, String text, String tier, double low, double high) {
        double[] won = column(tier, outcome -> outcome.won() ? 1 : 0);
        double needed = needed(tier);
        Question question = asked(id, text, WINS, LEAST, new Range(low, high), SHARE, won, ones(won));
        if (Double.isNaN(needed)) {
            return question;
        }
        return Question.of(question.claim(), question.n(), question.statistic(),
                String.format(Locale.ROOT, "needed at average loss %.3f", needed))
                .pays(question.statistic().of(sessions.size()) >= needed);
    }

    /** L/(L + W) of the mean loss and win; NaN unless both have happened. */
    private double needed(String tier) {
        double[] results = Arrays.stream(column(tier, RecordSession.Outcome::perRisk)).filter(value -> !Double.isNaN(value))
                .toArray();
        double win = Arrays.stream(results).filter(value -> value > 0).average().orElse(Double.NaN);
        double loss = -Arrays.stream(results).filter(value -> value <= 0).average().orElse(Double.NaN);
        return loss / (loss + win);
    }

    private Question valueGate(String tier) {
        double[] results = column(tier, RecordSession.Outcome::perRisk);
        double[] counted = ones(results);
        double[] held = column(tier, outcome -> outcome.valueHeld() ? 1 : 0);
        Groups groups = new Groups(zeroed(results), counted, i -> held[i] == 0, i -> held[i] == 1);
        Claim claim = Claim.helps("C15", "value gate helps: " + tier, "mean P&L in % of max loss, passed minus refused", 60,
                "% of max loss").from(SOURCE);
        return Question.of(claim, groups.smaller(), groups.difference());
    }

    private static Question asked(String id, String text, String estimator, int least, Range claimed, String unit,
            double[] values, double[] counted) {
        double[] both = new double[values.length];
        double[] total = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean known = !Double.isNaN(values[i]) && counted[i] > 0;
            both[i] = known ? 1 : 0;
            total[i] = known ? values[i] : 0;
        }
        return Question.of(level(id, text, estimator, least, claimed, unit), known(values), Statistic.ratio(total, both));
    }

    private static Claim level(String id, String text, String estimator, int least, Range claimed, String unit) {
        return Claim.level(id, text, estimator, least, claimed, unit).from(SOURCE);
    }

    private double[] column(String tier, ToDoubleFunction<RecordSession.Outcome> value) {
        return sessions.stream().mapToDouble(session -> {
            RecordSession.Outcome outcome = session.tiers().get(tier);
            return outcome == null ? Double.NaN : value.applyAsDouble(outcome);
        }).toArray();
    }

    private static double[] ones(double[] values) {
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? 0 : 1).toArray();
    }

    private static double[] zeroed(double[] values) {
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? 0 : value).toArray();
    }

    private static int known(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    private String period() {
        return sessions.isEmpty()
                ? ""
                : sessions.get(0).session() + ".." + sessions.get(sessions.size() - 1).session();
    }
}
