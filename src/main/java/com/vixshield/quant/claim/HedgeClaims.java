package com.vixshield.quant.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;
import com.vixshield.quant.regime.RegimeClassifier;
import com.vixshield.quant.volatility.TermStructure;

/** Asks what the hedge costs, when it pays, and whether following the trend is worth anything. */
final class HedgeClaims {

    private static final double YEAR = 252;
    private static final double PERCENT = 100;
    private static final double BASIS_POINTS = 10_000;
    private static final double HALF = -0.5;

    private final ClaimSample sample;
    private final double[] everyDay;

    HedgeClaims(ClaimSample sample) {
        this.sample = sample;
        this.everyDay = new double[sample.days()];
        Arrays.fill(everyDay, 1);
    }

    /** That rest on no option price of the condors. */
    List<Question> alone() {
        List<Question> questions = new ArrayList<>();
        boolean[] press = press();
        for (String set : List.of("calls", "card")) {
            questions.add(cost(set));
            questions.add(motion(set));
            questions.add(press(set, press));
        }
        return questions;
    }

    private Question cost(String set) {
        Claim claim = new Claim("C02", "the hedge costs 1-2 % of the account a year: " + set + ", 1.5 %/yr expected",
                "-mean daily hedge return x 252", Claim.MODEL_REAL_VX, 250, new Range(1, 2), "% a year", 0);
        return Question.of(claim, sample.days(),
                Statistic.ratio(sample.hedge(set + "_loyalty", BookClaims.BUDGET), everyDay).times(-YEAR * PERCENT));
    }

    private Question motion(String set) {
        Claim claim = Claim.helps("C08", "Motion beats Loyalty: " + set,
                "mean daily (Motion - Loyalty) x 252 at 1.5 %/yr expected", 250, "% a year").from(Claim.MODEL_REAL_VX);
        double[] difference = sample.hedge(set + "_motion", BookClaims.BUDGET);
        double[] loyalty = sample.hedge(set + "_loyalty", BookClaims.BUDGET);
        Arrays.setAll(difference, i -> difference[i] - loyalty[i]);
        return Question.of(claim, sample.days(), Statistic.ratio(difference, everyDay).times(YEAR * PERCENT));
    }

    private Question press(String set, boolean[] press) {
        Claim claim = Claim.helps("C12", "theta press periods are when the hedge helps: " + set,
                "mean hedge return in bp on sessions after a theta-press label minus after any other, 1.5 %/yr expected", 250,
                "bp a day").from(Claim.MODEL_REAL_VX);
        double[] hedge = sample.hedge(set + "_loyalty", BookClaims.BUDGET);
        Groups groups = new Groups(hedge, everyDay, i -> press[i], i -> !press[i]);
        return Question.of(claim, sample.days(), groups.difference().times(BASIS_POINTS));
    }

    /** Whether the session before each day was labelled so. */
    private boolean[] press() {
        MarketHistory history = sample.table().inputs().history();
        RulebookParameters rules = RulebookParameters.V1_0;
        boolean[] press = new boolean[sample.days()];
        for (int i = 0; i < press.length; i++) {
            var session = sample.table().date(sample.dayFirst() + i - 1);
            TermStructure term = TermStructure.of(history, session, rules.oldestSettlementDays(), rules.plausible());
            press[i] = RegimeClassifier.of(history, session, term, rules.regime()).label().equals("theta_press");
        }
        return press;
    }

    /** On the days on which a condor lost more than half of what it can. */
    Question pays(String tier) {
        double[] settled = sample.settled(tier);
        double[] hedge = sample.hedge("card_loyalty", BookClaims.BUDGET);
        double[] gain = new double[settled.length];
        double[] loss = new double[settled.length];
        int n = 0;
        for (int i = 0; i < settled.length; i++) {
            if (settled[i] < HALF) {
                n++;
                gain[i] = hedge[i];
                loss[i] = -0.02 * settled[i];
            }
        }
        Claim claim = new Claim("C17", "hedge pays when the condor loses more than half its maximum: " + tier,
                "sum of hedge return on those days / sum of condor loss at 2 % risk", Claim.MODEL, 60, new Range(0.35, 0.4),
                "share of the loss", 0);
        return Question.of(claim, n, Statistic.ratio(gain, loss));
    }
}
