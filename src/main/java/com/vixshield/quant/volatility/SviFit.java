package com.vixshield.quant.volatility;

import java.util.Optional;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.SymmetricSystem;
import com.vixshield.quant.pricing.Black76;

/**
 * Fits the SVI summary: for given m and σ the other three are linear least squares in price errors per half-spread (Zeliade
 * Systems, "Quasi-explicit calibration of Gatheral's SVI model", 2009), so the simplex search has two dimensions. A search
 * point
 * with a butterfly arbitrage is worth nothing.
 */
public final class SviFit {

    private static final int LEAST_QUOTES = 8;
    private static final int MOST_EVALUATIONS = 250;
    private static final double HALF_TICK = 0.025;
    private static final double STEEPEST = 0.999;
    /** Bounds of σ and |m| in at-the-money deviations: beyond them the curve is a parabola in all but name. */
    private static final double LEAST_SIGMA = 0.02;
    private static final double MOST_SIGMA = 15;
    private static final double MOST_SHIFT = 10;

    private final OtmCurve curve;
    private final double s0;
    private final double[] k;
    private final double[] w;
    private final double[] weight;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private Svi best;

    private SviFit(OtmCurve curve) {
        this.curve = curve;
        int n = curve.size();
        s0 = curve.stdevAt(curve.forward());
        k = new double[n];
        w = new double[n];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            ExpiryChain chain = curve.chain();
            PutCall right = curve.right(curve.strike(i));
            int at = curve.chainIndex(i);
            double half = Math.max(HALF_TICK, 0.5 * (chain.ask(right, at) - chain.bid(right, at)));
            double s = curve.stdev(i);
            k[i] = Math.log(curve.strike(i) / curve.forward());
            w[i] = s * s;
            double slope = Black76.stdevVega(curve.forward(), curve.strike(i), s) / (2 * s);
            weight[i] = slope * slope / (half * half);
        }
    }

    /** Empty when there are too few quotes or no arbitrage-free summary was found. */
    public static Optional<Svi> of(OtmCurve curve) {
        if (curve.size() < LEAST_QUOTES) {
            return Optional.empty();
        }
        SviFit fit = new SviFit(curve);
        fit.search(0, fit.s0);
        fit.search(-fit.s0, 2 * fit.s0);
        fit.search(fit.s0, 0.5 * fit.s0);
        return Optional.ofNullable(fit.best);
    }

    private void search(double m, double sigma) {
        MultivariateFunction objective = p -> bounded(p[0], Math.exp(p[1]));
        try {
            new SimplexOptimizer(new SimpleValueChecker(1e-5, 1e-12)).optimize(new MaxEval(MOST_EVALUATIONS),
                    new ObjectiveFunction(objective), GoalType.MINIMIZE, new InitialGuess(new double[]{m, Math.log(sigma)}),
                    new NelderMeadSimplex(new double[]{s0, 0.5}));
        } catch (MathIllegalStateException outOfEvaluations) {
            // The best point seen is kept either way.
            return;
        }
    }

    private double bounded(double m, double sigma) {
        boolean inside = Math.abs(m) <= MOST_SHIFT * s0 && sigma >= LEAST_SIGMA * s0 && sigma <= MOST_SIGMA * s0;
        return inside ? loss(m, sigma) : Double.MAX_VALUE;
    }

    private double loss(double m, double sigma) {
        double[] parameters = linear(m, sigma);
        Svi svi = summary(parameters, m, sigma, 0);
        double gMin = gMin(svi);
        double loss = gMin >= 0 ? loss(svi) : Double.NaN;
        if (!Double.isFinite(loss)) {
            return Double.MAX_VALUE;
        }
        if (loss < leastLoss) {
            leastLoss = loss;
            best = new Svi(svi.a(), svi.b(), svi.rho(), m, sigma, svi.s0(), k.length, inside(svi), gMin);
        }
        return loss;
    }

    private Svi summary(double[] acd, double m, double sigma, double gMin) {
        double b = acd[1] / sigma;
        Svi svi = new Svi(acd[0], b, acd[1] > 0 ? acd[2] / acd[1] : 0, m, sigma, 0, k.length, 0, gMin);
        return new Svi(svi.a(), b, svi.rho(), m, sigma, Math.sqrt(Math.max(0, svi.variance(0))), k.length, 0, gMin);
    }

    private double loss(Svi svi) {
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            double error = svi.variance(k[i]) - w[i];
            sum += weight[i] * error * error;
        }
        return sum;
    }

    /** Negative as soon as one is: how negative does not matter. */
    private double gMin(Svi svi) {
        double least = svi.g(k[0]);
        for (int i = 1; i < k.length && least >= 0; i++) {
            least = Math.min(least, Math.min(svi.g(k[i]), svi.g(0.5 * (k[i - 1] + k[i]))));
        }
        return least;
    }

    private double inside(Svi svi) {
        int inside = 0;
        for (int i = 0; i < k.length; i++) {
            double s = Math.sqrt(Math.max(0, svi.variance(k[i])));
            double price = curve.discount() * Black76.outOfTheMoneyPrice(curve.forward(), curve.strike(i), s);
            PutCall right = curve.right(curve.strike(i));
            int at = curve.chainIndex(i);
            inside += price >= curve.chain().bid(right, at) && price <= curve.chain().ask(right, at) ? 1 : 0;
        }
        return (double) inside / k.length;
    }

    /** Least squares of w = a + c√(y² + 1) + d·y, y = (k − m)/σ, within |d| ≤ c: a, c, d. */
    private double[] linear(double m, double sigma) {
        double[] free = solve(m, sigma, Double.NaN);
        if (free != null && free[1] >= 0 && Math.abs(free[2]) <= STEEPEST * free[1]) {
            return free;
        }
        double[] put = solve(m, sigma, -STEEPEST);
        double[] call = solve(m, sigma, STEEPEST);
        if (put == null || call == null) {
            return flat();
        }
        double[] edge = loss(summary(put, m, sigma, 0)) < loss(summary(call, m, sigma, 0)) ? put : call;
        return edge[1] > 0 ? edge : flat();
    }

    private double[] flat() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < k.length; i++) {
            sum += weight[i] * w[i];
            weights += weight[i];
        }
        return new double[]{sum / weights, 0, 0};
    }

    /** @param rho slope of d in c, or NaN to leave d free; null when the equations are singular */
    private double[] solve(double m, double sigma, double rho) {
        boolean free = Double.isNaN(rho);
        double[][] normal = new double[free ? 3 : 2][free ? 4 : 3];
        double[] row = new double[normal.length + 1];
        for (int i = 0; i < k.length; i++) {
            double y = (k[i] - m) / sigma;
            row[0] = 1;
            row[1] = Math.sqrt(y * y + 1) + (free ? 0 : rho * y);
            row[row.length - 2] = free ? y : row[1];
            row[row.length - 1] = w[i];
            for (int r = 0; r < normal.length; r++) {
                for (int c = 0; c < row.length; c++) {
                    normal[r][c] += weight[i] * row[r] * row[c];
                }
            }
        }
        double[] solved = SymmetricSystem.solve(normal);
        return solved == null || free ? solved : new double[]{solved[0], solved[1], rho * solved[1]};
    }
}
