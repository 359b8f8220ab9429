package com.vixshield.quant.claim;

import java.util.Locale;

import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.inference.Statistic;

/** Follows losing trades: does what comes after them repay the loss? */
final class Recovery {

    private static final int MOST_SESSIONS = 7;

    private final double[] pnl;
    private final double[] taken;
    private final double[] kept;
    private final double[] credit;
    private final double[] contracts;
    private final double[] together;

    Recovery(TierColumns tier) {
        this.pnl = tier.points(Fill.EXPECTED);
        this.taken = tier.taken();
        this.kept = tier.column(day -> day.grade().payoff() == 0 ? 1 : 0);
        this.credit = tier.column(Recovery::credit);
        this.contracts = new double[pnl.length];
        this.together = new double[pnl.length];
        for (int i = 0; i < pnl.length; i++) {
            if (isFollowed(i)) {
                contracts[i] = -pnl[i] / credit[i + 1];
                together[i] = pnl[i] + contracts[i] * pnl[i + 1];
            }
        }
    }

    private static double credit(CondorDay day) {
        return day.quote().expected() - day.quote().fees();
    }

    private boolean isLoser(int i) {
        return taken[i] > 0 && pnl[i] <= 0;
    }

    /** Whether it lost and the next session has a trade to roll into. */
    private boolean isFollowed(int i) {
        return isLoser(i) && i + 1 < pnl.length && taken[i + 1] > 0;
    }

    int losers() {
        return (int) sum(losing());
    }

    int followed() {
        return (int) sum(following());
    }

    private double[] losing() {
        double[] losing = new double[pnl.length];
        for (int i = 0; i < pnl.length; i++) {
            losing[i] = isLoser(i) ? 1 : 0;
        }
        return losing;
    }

    private double[] following() {
        double[] following = new double[pnl.length];
        for (int i = 0; i < pnl.length; i++) {
            following[i] = isFollowed(i) ? 1 : 0;
        }
        return following;
    }

    /** Share of losers that the running sum of the next trades, one contract each, makes good. */
    Statistic sameSize() {
        double[] recovered = new double[pnl.length];
        for (int i = 0; i < pnl.length; i++) {
            recovered[i] = isLoser(i) && recovers(i) ? 1 : 0;
        }
        return Statistic.ratio(recovered, losing());
    }

    private boolean recovers(int loser) {
        double sum = 0;
        for (int i = loser + 1; i < pnl.length && i <= loser + MOST_SESSIONS; i++) {
            sum += pnl[i];
            if (sum >= -pnl[loser]) {
                return true;
            }
        }
        return false;
    }

    /** Share of losers followed by a trade that keeps its full credit. */
    Statistic sized() {
        double[] recovered = new double[pnl.length];
        for (int i = 0; i < pnl.length; i++) {
            recovered[i] = isFollowed(i) ? kept[i + 1] : 0;
        }
        return Statistic.ratio(recovered, following());
    }

    /** Mean of the loss and the trade that should repay it. */
    double sizedMean() {
        return sum(together) / followed();
    }

    String sizedText() {
        double most = 0;
        for (double c : contracts) {
            most = Math.max(most, c);
        }
        return String.format(Locale.ROOT, "mean loss + new trade %.2f points; contracts mean %.1f, max %.0f", sizedMean(),
                sum(contracts) / followed(), most);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
