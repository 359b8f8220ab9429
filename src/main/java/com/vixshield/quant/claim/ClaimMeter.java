package com.vixshield.quant.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/** Puts every claim to one sample and reads the verdicts. */
public final class ClaimMeter {

    private static final String NO_PRICE = "";

    private final ClaimSample sample;
    private final String factor;

    ClaimMeter(ClaimSample sample, String factor) {
        this.sample = sample;
        this.factor = factor;
    }

    /** Claims that depend on the price of the condors. */
    List<ClaimResult> priced() {
        List<Question> sessions = new ArrayList<>(new CondorClaims(sample).questions());
        GateClaims gates = new GateClaims(sample);
        sessions.addAll(gates.questions());
        sessions.addAll(gates.allEvents());
        List<ClaimResult> results = new ArrayList<>(measure(sessions, sample.sessions(), sessionPeriod(), factor));
        if (sample.days() > 0) {
            HedgeClaims hedge = new HedgeClaims(sample);
            List<Question> days = new ArrayList<>(new BookClaims(sample).questions());
            days.add(hedge.pays(ClaimSample.CREDIT));
            days.add(hedge.pays(ClaimSample.DELTA));
            results.addAll(byDay(days, factor));
        }
        return results;
    }

    /** Claims about the index and the hedge alone. */
    List<ClaimResult> unpriced() {
        List<ClaimResult> results = new ArrayList<>(
                measure(withoutCondors(new RangeClaims(sample).questions()), sample.sessions(), sessionPeriod(), NO_PRICE));
        if (sample.days() > 0) {
            results.addAll(measure(withoutCondors(new HedgeClaims(sample).alone()), sample.days(), dayPeriod(), NO_PRICE));
        }
        return results;
    }

    private static List<Question> withoutCondors(List<Question> questions) {
        return questions.stream().map(question -> question.width("")).toList();
    }

    /** Whole books are named by their exact days, claims about single days by their years. */
    private List<ClaimResult> byDay(List<Question> questions, String price) {
        List<ClaimResult> results = new ArrayList<>();
        for (ClaimResult result : measure(questions, sample.days(), dayPeriod(), price)) {
            boolean book = result.claim().id().equals("C01") || result.claim().id().equals("C20");
            results.add(book
                    ? new ClaimResult(result.claim(), result.width(), price, exactPeriod(), result.n(),
                            result.estimate(), result.beside(), result.lenient(), result.strict())
                    : result);
        }
        return results;
    }

    static List<ClaimResult> measure(List<Question> questions, int sessions, String period, String factor) {
        List<Statistic> statistics = new ArrayList<>(questions.stream().map(Question::statistic).toList());
        questions.forEach(q -> q.beside().ifPresent(statistics::add));
        List<Estimate> estimates = Estimate.of(statistics, StationaryBootstrap.of(sessions));
        List<ClaimResult> results = new ArrayList<>();
        int second = questions.size();
        for (int i = 0; i < questions.size(); i++) {
            Question q = questions.get(i);
            Estimate beside = q.beside().isPresent() ? estimates.get(second++) : null;
            Estimate estimate = estimates.get(i);
            results.add(new ClaimResult(q.claim(), q.width(), factor, period, q.n(), estimate, q.text().apply(beside),
                    Verdict.lenient(q.claim(), q.n(), estimate, q.pays()),
                    Verdict.strict(q.claim(), q.n(), estimate, q.pays())));
        }
        return results;
    }

    private String sessionPeriod() {
        return years(sample.first(), sample.end());
    }

    private String dayPeriod() {
        return years(sample.dayFirst(), sample.dayEnd());
    }

    private String exactPeriod() {
        return sample.table().date(sample.dayFirst()) + ".." + sample.table().date(sample.dayEnd() - 1);
    }

    private String years(int first, int end) {
        int last = sample.table().date(end - 1).getYear();
        return String.format(Locale.ROOT, "%d-%02d", sample.table().date(first).getYear(), last % 100);
    }
}
