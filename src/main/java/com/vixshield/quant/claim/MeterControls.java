package com.vixshield.quant.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/**
 * Tests the meter on questions whose answer is known: an effect planted in noise, which it must find, noise alone, in which it
 * must find nothing, and a long position in VIX futures, which is known to cost.
 */
public final class MeterControls {

    private static final int SESSIONS = 2500;
    private static final long SEED = 14;
    private static final double NOISE = 0.01;
    /** A quarter of the noise on half of the sessions: some six standard errors. */
    private static final double EFFECT = 0.0025;
    private static final int LEAST = 250;

    /** @param expected what a meter that works says */
    public record Control(ClaimResult result, Verdict expected) {

        public boolean passed() {
            return result.strict() == expected;
        }
    }

    private MeterControls() {
    }

    /** Of made data alone. */
    public static List<Control> planted() {
        return List.of(new Control(planted("a planted effect is found", EFFECT), Verdict.SUPPORTED),
                new Control(planted("nothing is found where nothing was planted", 0), Verdict.NOT_SUPPORTED));
    }

    private static ClaimResult planted(String text, double effect) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] column = new double[SESSIONS];
        double[] counted = new double[SESSIONS];
        Arrays.fill(counted, 1);
        for (int i = 0; i < SESSIONS; i++) {
            double noise = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            column[i] = NOISE * noise + (i % 2 == 0 ? effect : 0);
        }
        Groups groups = new Groups(column, counted, i -> i % 2 == 0, i -> i % 2 == 1);
        Claim claim = Claim.helps("K", text, "mean of every other session minus mean of the rest", LEAST, "a session")
                .from("made data");
        return measured(claim, SESSIONS, groups.difference());
    }

    /**
     * Funds that hold VIX futures all the time. Bought beside the index one must not be found to improve its growth, and owning
     * one must be found to cost. VXX is recorded for too few years, with 2020 in them, to show the cost; VIXY is for fifteen.
     * Without their closes in the history there are no such controls.
     */
    public static List<Control> harm(SessionTable table) {
        List<Control> controls = new ArrayList<>();
        pair(table, Series.VXX).ifPresent(pair -> controls.add(improves(pair[0], pair[1])));
        pair(table, Series.VIXY).ifPresent(pair -> controls.add(costs(pair[1])));
        return controls;
    }

    private static Control improves(double[] index, double[] fund) {
        double[] hedged = new double[index.length];
        Arrays.setAll(hedged, i -> index[i] + 0.1 * fund[i]);
        Claim claim = Claim.helps("K", "the index grows faster with a tenth in long VXX beside it",
                "CAGR with minus CAGR without", LEAST, "a year").from("real closes");
        return new Control(measured(claim, index.length, Statistic.growth(hedged).minus(Statistic.growth(index))),
                Verdict.NOT_SUPPORTED);
    }

    private static Control costs(double[] fund) {
        Claim claim = Claim.helps("K", "owning VIXY costs", "-CAGR", LEAST, "a year").from("real closes");
        return new Control(measured(claim, fund.length, Statistic.growth(fund).times(-1)), Verdict.SUPPORTED);
    }

    /** Returns of the index and of the fund on the sessions on which both have closes of the day and of the day before. */
    private static Optional<double[][]> pair(SessionTable table, Series fund) {
        NavigableMap<LocalDate, Double> closes = table.inputs().history().values().get(fund);
        if (closes == null) {
            return Optional.empty();
        }
        List<double[]> days = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            Double now = closes.get(table.date(i));
            Double before = closes.get(table.date(i - 1));
            if (now != null && before != null) {
                days.add(new double[]{table.close(i) / table.close(i - 1) - 1, now / before - 1});
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[][]{days.stream().mapToDouble(d -> d[0]).toArray(),
                        days.stream().mapToDouble(d -> d[1]).toArray()});
    }

    private static ClaimResult measured(Claim claim, int n, Statistic statistic) {
        Estimate estimate = Estimate.of(List.of(statistic), StationaryBootstrap.of(n)).get(0);
        return new ClaimResult(claim, "", "", "", n, estimate, "", Verdict.lenient(claim, n, estimate, true),
                Verdict.strict(claim, n, estimate, true));
    }
}
