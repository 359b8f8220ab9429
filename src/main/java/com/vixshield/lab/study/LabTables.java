package com.vixshield.lab.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;
import com.vixshield.web.format.CsvWriter;

/** Groups the days of a run: by year, month and regime, by result, by what they were skipped for; and lists them all. */
final class LabTables {

    private static final String NO_CONDOR = "no condor at this tier";
    private static final double BIN = 0.05;
    private static final List<String> COLUMNS = List.of("session", "settles", "taken", "reason", "regime", "short_put",
            "short_call", "width", "credit_mid", "credit_expected", "credit_natural", "result_points", "result_per_risk",
            "settled_return_unhedged", "settled_return_hedge", "settled_return_account");

    /** Returns of the account by day. */
    record Books(double[] bare, double[] hedge, double[] hedged) {
    }

    private final LabMarket market;
    private final LabPeriod period;
    private final LabSettings settings;
    private final List<CondorSession> sessions;
    private final int tier;
    private final double[] taken;
    private final double[] points;
    private final double[] perRisk;
    private final Books books;
    private final String[] reasons;

    LabTables(LabMarket market, LabPeriod period, CondorHistory walk, LabSettings settings, TierColumns columns, Books books) {
        this.market = market;
        this.period = period;
        this.settings = settings;
        this.sessions = period.sessions(walk);
        this.tier = CondorHistory.tierIndex(settings.tier());
        this.taken = columns.taken();
        this.points = columns.points(settings.fill());
        this.perRisk = columns.column(day -> day.perRisk(settings.fill()));
        this.books = books;
        this.reasons = reasons(walk);
    }

    /** Empty for a session with a trade; else all gates that refuse it. */
    private String[] reasons(CondorHistory walk) {
        Map<BacktestGate, double[]> passed = new EnumMap<>(BacktestGate.class);
        settings.gates().forEach(
                gate -> passed.put(gate, new TierColumns(walk, settings.tier(), Set.of(gate), sessions).taken()));
        String[] all = new String[sessions.size()];
        for (int i = 0; i < all.length; i++) {
            int at = i;
            List<String> held = passed.entrySet().stream().filter(gate -> gate.getValue()[at] == 0)
                    .map(gate -> gate.getKey().label()).toList();
            all[i] = taken[i] > 0 ? "" : day(i).priced() ? String.join("+", held) : NO_CONDOR;
        }
        return all;
    }

    private CondorDay day(int i) {
        return sessions.get(i).tiers().get(tier);
    }

    List<LabResult.Period> years() {
        return periods(date -> String.valueOf(date.getYear()));
    }

    List<LabResult.Period> months() {
        return periods(date -> YearMonth.from(date).toString());
    }

    private List<LabResult.Period> periods(Function<LocalDate, String> name) {
        SortedMap<String, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < books.bare().length; i++) {
            days.computeIfAbsent(name.apply(period.table().date(period.dayFirst() + i)), key -> new ArrayList<>()).add(i);
        }
        List<LabResult.Period> rows = new ArrayList<>();
        days.forEach((key, its) -> rows.add(new LabResult.Period(key, its.size(),
                (int) its.stream().filter(i -> settles(i)).count(), growth(books.bare(), its),
                period.hedge().isPresent() ? growth(books.hedged(), its) : null,
                its.stream().mapToDouble(i -> books.hedged()[i]).min().orElseThrow())));
        return rows;
    }

    /** Whether a condor of the account was settled on a day of returns. */
    private boolean settles(int day) {
        int session = period.dayFirst() + day - 1 - period.first();
        return session >= 0 && session < taken.length && taken[session] > 0;
    }

    private static double growth(double[] returns, List<Integer> days) {
        double equity = 1;
        for (int day : days) {
            equity *= Math.max(0, 1 + returns[day]);
        }
        return equity - 1;
    }

    List<LabResult.Group> regimes() {
        String[] labels = new String[sessions.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = market.regime(period.first() + i);
        }
        List<String> names = Arrays.stream(labels).distinct().sorted().toList();
        return names.stream().map(name -> group(name, i -> labels[i].equals(name))).toList();
    }

    private LabResult.Group group(String name, IntPredicate in) {
        double[] counts = new double[taken.length];
        double[] totals = new double[taken.length];
        int held = 0;
        int wins = 0;
        double sum = 0;
        double hedge = 0;
        for (int i = 0; i < taken.length; i++) {
            if (in.test(i)) {
                held++;
                counts[i] = taken[i];
                totals[i] = perRisk[i];
                sum += points[i];
                wins += taken[i] > 0 && points[i] > 0 ? 1 : 0;
                int day = period.first() + i + 1 - period.dayFirst();
                hedge += day >= 0 && day < books.hedge().length ? books.hedge()[day] : 0;
            }
        }
        int trades = (int) Arrays.stream(counts).sum();
        Estimate mean = Estimate.of(List.of(Statistic.ratio(totals, counts)), StationaryBootstrap.of(counts.length)).get(0);
        return new LabResult.Group(name, held, trades, trades == 0 ? null : (double) wins / trades,
                trades == 0 ? null : sum / trades, LabResult.Interval.of(mean),
                period.hedge().isPresent() ? hedge : null);
    }

    List<LabResult.Bin> distribution() {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] > 0) {
                counts.merge((int) Math.floor(perRisk[i] / BIN + 1e-9), 1, Integer::sum);
            }
        }
        List<LabResult.Bin> bins = new ArrayList<>();
        for (int at = counts.firstKey(); at <= counts.lastKey(); at++) {
            bins.add(new LabResult.Bin(rounded(at * BIN), rounded((at + 1) * BIN), counts.getOrDefault(at, 0)));
        }
        return bins;
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    List<LabResult.Skipped> skipped() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < reasons.length; i++) {
            if (!reasons[i].isEmpty()) {
                groups.computeIfAbsent(reasons[i], key -> new ArrayList<>()).add(i);
            }
        }
        List<LabResult.Skipped> rows = new ArrayList<>();
        groups.forEach((reason, days) -> rows.add(skipped(reason, days)));
        rows.sort((a, b) -> b.sessions() - a.sessions());
        return rows;
    }

    private LabResult.Skipped skipped(String reason, List<Integer> days) {
        List<Double> would = days.stream().filter(i -> day(i).priced()).map(i -> settings.fill().pnl(day(i).grade())).toList();
        double total = would.stream().mapToDouble(Double::doubleValue).sum();
        return would.isEmpty()
                ? new LabResult.Skipped(reason, days.size(), null, null, null)
                : new LabResult.Skipped(reason, days.size(),
                        would.stream().filter(pnl -> pnl > 0).count() / (double) would.size(), total / would.size(), total);
    }

    /** One line a session: a skipped one with the result that it would have had. */
    String days() {
        StringBuilder text = new StringBuilder(CsvWriter.line(COLUMNS));
        for (int i = 0; i < reasons.length; i++) {
            text.append(CsvWriter.line(row(i)));
        }
        return text.toString();
    }

    private List<Object> row(int i) {
        CondorDay day = day(i);
        int session = period.first() + i;
        int settled = session + 1 - period.dayFirst();
        boolean inside = settled >= 0 && settled < books.bare().length;
        List<Object> row = new ArrayList<>(Arrays.asList(period.table().date(session), period.table().date(session + 1),
                taken[i] > 0 ? "yes" : "no", reasons[i], market.regime(session)));
        row.addAll(day.priced()
                ? List.of(day.quote().payoff().shortPut(), day.quote().payoff().shortCall(), day.quote().width(),
                        day.quote().mid(), day.quote().expected(), day.quote().natural(), settings.fill().pnl(day.grade()),
                        day.perRisk(settings.fill()))
                : Arrays.asList(null, null, null, null, null, null, null, null));
        row.addAll(inside
                ? List.of(books.bare()[settled], books.hedge()[settled], books.hedged()[settled])
                : Arrays.asList(null, null, null));
        return row;
    }
}
