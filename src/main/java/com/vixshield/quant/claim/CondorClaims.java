package com.vixshield.quant.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;

/** Asks how often condors win, what they cost and pay, and whether rolling recovers what they lose. */
final class CondorClaims {

    private static final String WINS = "share of priced sessions (value gate off) with P&L > 0 after fees at expected credit";
    private static final String SHARE = "share";
    private static final double YEAR = 252;

    private final ClaimSample sample;

    CondorClaims(ClaimSample sample) {
        this.sample = sample;
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        questions.add(wins("C03", "~90 % wins at 0.70 credit", "credit_conservative_0.70", 0.88, 0.92));
        questions.add(wins("C04", "conservative 90-95 % wins (glossary)", "credit_conservative_0.70", 0.90, 0.95));
        questions.add(wins("C05", "85-90 % wins, balanced", ClaimSample.CREDIT, 0.85, 0.90));
        questions.add(wins("C06", "80-85 % wins, aggressive", "credit_aggressive_1.60", 0.80, 0.85));
        for (double risk : new double[]{0.10, 0.02}) {
            questions.add(accrual(ClaimSample.CREDIT, risk));
            questions.add(accrual(ClaimSample.DELTA, risk));
        }
        for (String tier : List.of("delta_balanced_0.175", "delta_promoter_0.20", ClaimSample.DELTA)) {
            questions.add(notional(tier, sample.literal(), "literal"));
            questions.add(notional(tier, sample.scaled(), "scaled"));
        }
        for (String tier : List.of(ClaimSample.CREDIT, ClaimSample.DELTA)) {
            questions.add(recovered(tier));
            questions.add(recoveredBySize(tier));
        }
        return questions;
    }

    private Question wins(String id, String text, String tier, double low, double high) {
        TierColumns columns = sample.tier(tier);
        Statistic rate = Statistic.ratio(columns.wins(), columns.taken());
        double needed = columns.neededAverage();
        Claim claim = Claim.level(id, text, WINS, 250, new Range(low, high), SHARE);
        return Question.of(claim, columns.trades(), rate, String.format(Locale.ROOT,
                "needed at average loss %.3f, worst case %.3f", needed, columns.neededWorst()))
                .pays(rate.of(sample.sessions()) >= needed);
    }

    /** A share of every credit, as a share of the account: sessions without a condor accrue nothing. */
    private Question accrual(String tier, double risk) {
        double[] accrued = sample.tier(tier).column(day -> 0.10 * day.quote().expected() / day.quote().maxLoss());
        Claim claim = Claim.level("C09", String.format(Locale.ROOT,
                "8-12 %% of credit = 1-2 %% of account a year (at risk %.0f %%, 10 %% of credit): %s", 100 * risk, tier),
                "mean over sessions of 0.10 x expected credit / max loss x at-risk x 252 (HOLD by structure = 0)", 250,
                new Range(1, 2), "% a year");
        return Question.of(claim, sample.sessions(),
                Statistic.ratio(accrued, sample.flags(i -> true)).times(100 * risk * YEAR));
    }

    private Question notional(String tier, CondorHistory walk, String width) {
        List<CondorSession> sessions = sample.opened(walk);
        int at = CondorHistory.tierIndex(tier);
        double[] credit = new double[sessions.size()];
        double[] widths = new double[sessions.size()];
        double[] priced = new double[sessions.size()];
        int n = 0;
        for (int i = 0; i < credit.length; i++) {
            var quote = sessions.get(i).tiers().get(at).quote();
            if (quote != null) {
                credit[i] = 100 * quote.mid() / sessions.get(i).forward();
                widths[i] = 100 * quote.width() / sessions.get(i).forward();
                priced[i] = 1;
                n++;
            }
        }
        Claim claim = Claim.level("C13", "credit 0.25-0.45 % of notional at 15-20 delta: " + tier, "mean mid credit / F in %",
                250, new Range(0.25, 0.45), "% of notional");
        return Question.of(claim, n, Statistic.ratio(credit, priced), String.format(Locale.ROOT,
                "width %.2f %% of F on average", Statistic.ratio(widths, priced).of(n == 0 ? 1 : credit.length))).width(width);
    }

    private Question recovered(String tier) {
        Recovery recovery = new Recovery(sample.tier(tier));
        double mean = Statistic.ratio(sample.tier(tier).points(Fill.EXPECTED), sample.tier(tier).taken())
                .of(sample.sessions());
        Claim claim = Claim.level("C14", "88 % of losses recovered by rolling, same size within 7 sessions: " + tier,
                "share of losing trades whose booked loss is earned back by the running sum of the next 1..7 same-tier trades,"
                        + " one contract each",
                60, new Range(0.86, 0.9), SHARE);
        return Question.of(claim, recovery.losers(), recovery.sameSize(),
                String.format(Locale.ROOT, "mean P&L per trade %.3f", mean)).pays(mean > 0);
    }

    private Question recoveredBySize(String tier) {
        Recovery recovery = new Recovery(sample.tier(tier));
        Claim claim = Claim.level("C14",
                "88 % recovered by rolling, next trade sized so that its credit repays the loss: " + tier,
                "share of losing trades followed by a trade that keeps its full credit; contracts = loss / (credit - fees)", 60,
                new Range(0.86, 0.9), SHARE);
        return Question.of(claim, recovery.followed(), recovery.sized(), recovery.sizedText())
                .pays(recovery.sizedMean() > 0);
    }
}
