package com.vixshield.quant.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import com.vixshield.quant.math.Quantiles;

/**
 * Shows what a book would have come to had it been begun on each of its sessions. Fixed costs in dollars, such as the price of
 * a plan, do not shrink with the account: of every beginning it is computed how large the account had to be to pay them.
 */
public final class StartDates {

    private static final int MOST_SESSIONS = 100_000;

    private final List<Start> starts;

    private StartDates(List<Start> starts) {
        this.starts = List.copyOf(starts);
    }

    /**
     * Holds one beginning.
     *
     * @param first index of the session that it begins with
     * @param sessions until it ends
     * @param growth of a dollar before fixed costs, 0.1 for a tenth; −1 when ruined
     * @param cagr the same a year
     * @param drawdown deepest, of this stretch alone
     * @param leastAccount dollars with which the account ends where it began, fixed costs paid; infinite where the book itself
     *        does not grow
     */
    public record Start(int first, int sessions, double growth, double cagr, double drawdown, double leastAccount) {
    }

    /**
     * Every beginning that leaves so many sessions, each to the end of the series.
     *
     * @param returns decimals a session, of the account as it then is
     * @param costs dollars a session, fixed, taken at its end; as many
     * @param least sessions that a beginning must have before it
     */
    public static StartDates toTheEnd(double[] returns, double[] costs, int least) {
        check(returns, costs, least);
        List<Start> starts = new ArrayList<>();
        for (int first = 0; first <= returns.length - least; first++) {
            starts.add(start(returns, costs, first, returns.length));
        }
        return new StartDates(starts);
    }

    /** Every beginning that leaves so many sessions, each held for just these. */
    public static StartDates held(double[] returns, double[] costs, int sessions) {
        check(returns, costs, sessions);
        List<Start> starts = new ArrayList<>();
        for (int first = 0; first <= returns.length - sessions; first++) {
            starts.add(start(returns, costs, first, first + sessions));
        }
        return new StartDates(starts);
    }

    private static void check(double[] returns, double[] costs, int least) {
        if (returns.length != costs.length || returns.length > MOST_SESSIONS) {
            throw new IllegalArgumentException(returns.length + " returns and " + costs.length + " costs, up to "
                    + MOST_SESSIONS + " of both, as many of the one as of the other");
        }
        if (least < 1 || least > returns.length) {
            throw new IllegalArgumentException("no start date leaves " + least + " of " + returns.length + " sessions");
        }
        if (!Arrays.stream(returns).allMatch(Double::isFinite) || !Arrays.stream(costs).allMatch(c -> c >= 0 && c < 1e12)) {
            throw new IllegalArgumentException("returns are numbers, costs are dollars from 0");
        }
    }

    /** The account is linear in what it begins with: a cost of one session costs what it would have grown to. */
    private static Start start(double[] returns, double[] costs, int first, int end) {
        double dollar = 1;
        double spent = 0;
        double peak = 1;
        double deepest = 0;
        for (int i = first; i < end; i++) {
            double factor = Math.max(0, 1 + returns[i]);
            dollar *= factor;
            spent = spent * factor + costs[i];
            peak = Math.max(peak, dollar);
            deepest = Math.max(deepest, 1 - dollar / peak);
        }
        int sessions = end - first;
        double gain = dollar - 1;
        double least = gain > 0 ? spent / gain : gain == 0 && spent == 0 ? 0 : Double.POSITIVE_INFINITY;
        return new Start(first, sessions, gain, Math.pow(dollar, Performance.YEAR / sessions) - 1, deepest, least);
    }

    /** By date. */
    public List<Start> all() {
        return starts;
    }

    /** By growth a year, the worst first; of equals the earlier first. */
    public List<Start> worstFirst() {
        return starts.stream().sorted(Comparator.comparingDouble(Start::cagr)).toList();
    }

    /** Of the growth a year over all start dates. */
    public double cagr(double quantile) {
        return Quantiles.quantile(starts.stream().mapToDouble(Start::cagr).toArray(), quantile);
    }

    /** Of the deepest drawdown over all start dates. */
    public double drawdown(double quantile) {
        return Quantiles.quantile(starts.stream().mapToDouble(Start::drawdown).toArray(), quantile);
    }

    /** Share of the start dates that end below where they began, before fixed costs. */
    public double losing() {
        return share(start -> start.growth() < 0);
    }

    /** Share of the start dates with which an account of so many dollars ends below where it began, fixed costs paid. */
    public double losing(double account) {
        return share(start -> start.leastAccount() > account);
    }

    private double share(Predicate<Start> which) {
        return starts.stream().filter(which).count() / (double) starts.size();
    }

    /**
     * The smallest account with which at least this share of the start dates pays its fixed costs, dollars; empty where the
     * book itself grew from fewer.
     */
    public OptionalDouble leastAccount(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no account for a share of " + share);
        }
        double[] sorted = starts.stream().mapToDouble(Start::leastAccount).sorted().toArray();
        double account = sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
        return Double.isInfinite(account) ? OptionalDouble.empty() : OptionalDouble.of(account);
    }
}
