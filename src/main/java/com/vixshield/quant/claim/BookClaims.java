package com.vixshield.quant.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;

/** Asks what the hedge and the volatility target do to the drawdown of whole books. */
final class BookClaims {

    static final double BUDGET = 1.5;
    private static final List<String> TIERS = List.of(ClaimSample.CREDIT, ClaimSample.DELTA);

    private final ClaimSample sample;

    BookClaims(ClaimSample sample) {
        this.sample = sample;
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String tier : TIERS) {
            for (boolean gated : new boolean[]{false, true}) {
                for (double risk : new double[]{0.10, 0.02}) {
                    CondorBook account = gated ? sample.account(tier, risk, BacktestGate.VALUE) : sample.account(tier, risk);
                    String book = String.format(Locale.ROOT, "%s, gate %s, at risk %.0f %%", tier, gated ? "on" : "off",
                            100 * risk);
                    double[] bare = sample.returns(account);
                    questions.add(hedged(book, bare, "calls_loyalty"));
                    questions.add(hedged(book, bare, "card_loyalty"));
                    questions.add(targeted(book, bare, sample.returns(account.targeted())));
                }
            }
        }
        questions.add(motionDrawdown());
        return questions;
    }

    private Question hedged(String book, double[] bare, String overlay) {
        double[] both = CondorBook.hedged(bare, sample.hedge(overlay, 1), BUDGET);
        Claim claim = new Claim("C01",
                "35-40 % less drawdown for 1-2 % a year: " + book + ", " + overlay + ", 1.5 %/yr expected",
                "1 - MDD hedged / MDD unhedged, paired stationary bootstrap", Claim.MODEL, 250, new Range(0.35, 0.4), "share",
                0);
        return Question.of(claim, sample.days(), Statistic.drawdownReduction(bare, both)).beside(growth(both, bare),
                difference -> String.format(Locale.ROOT, "MDD unhedged %.3f; CAGR difference %s", Drawdown.deepest(bare, 1),
                        text(difference)));
    }

    private Question targeted(String book, double[] bare, double[] target) {
        Claim claim = Claim.helps("C20", "volatility-target size cuts the drawdown: " + book,
                "1 - MDD(vol target) / MDD(unhedged)", 250, "share");
        return Question.of(claim, sample.days(), Statistic.drawdownReduction(bare, target)).beside(growth(target, bare),
                difference -> "CAGR difference " + text(difference));
    }

    private Question motionDrawdown() {
        double[] bare = sample.returns(sample.account(ClaimSample.CREDIT, 0.02));
        double[] loyalty = CondorBook.hedged(bare, sample.hedge("card_loyalty", 1), BUDGET);
        double[] motion = CondorBook.hedged(bare, sample.hedge("card_motion", 1), BUDGET);
        Claim claim = Claim.helps("C08", "Motion has the smaller drawdown than Loyalty: card, credit 1.15, 2 %",
                "MDD Loyalty - MDD Motion", 250, "share of equity");
        return Question.of(claim, sample.days(), Statistic.drawdown(loyalty).minus(Statistic.drawdown(motion)));
    }

    private static Statistic growth(double[] book, double[] other) {
        return Statistic.growth(book).minus(Statistic.growth(other));
    }

    private static String text(Estimate difference) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", difference.value(), difference.interval().low(),
                difference.interval().high());
    }
}
