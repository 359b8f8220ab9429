package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CapitalUse;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.backtest.rival.Rival;
import com.vixshield.quant.backtest.rival.RivalRow;
import com.vixshield.quant.backtest.rival.RivalStudy;
import com.vixshield.quant.inference.BreakEvenSlippage;
import com.vixshield.quant.inference.CalendarReturns;
import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.EdgeDecay;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.FinancingDrag;
import com.vixshield.quant.inference.FundedAccount;
import com.vixshield.quant.inference.OverlayQuartiles;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.StartDates;
import com.vixshield.quant.inference.TriedVariants;
import com.vixshield.quant.regime.OverlaySeries;

/** Lays out how robust the drawn book is: rivals, calendar, splits, start dates, cash flows, cost of capital, luck. */
final class RobustnessFiles {

    private static final Range NONE = new Range(Double.NaN, Double.NaN);
    private static final int LEGS = 4;
    private static final int WINDOW = 504;
    private static final int STEP = 252;
    private static final int LEAST = 252;
    /** An account that is paid into on the first session of each month, dollars. */
    private static final double OPENING = 100_000;
    private static final double MONTHLY = 1_000;
    private static final double PLAN = 39 * 12 / 252.0;

    private final EvidencePublication publication;
    private final SessionTable table;
    private final CondorBook account;
    private final Map<String, double[]> books;
    private final int first;
    private final int end;
    private final CsvTable figures = new CsvTable("key", "value", "lo95", "hi95", "n");
    private final CsvTable rivals = new CsvTable("rival", "trades", "cagr", "max_drawdown", "sharpe", "score", "score_lo95",
            "score_hi95", "cagr_minus_hedged", "deflated_sharpe");
    private final CsvTable splits = new CsvTable("split", "group", "sessions", "trades", "mean_percent_of_max_loss", "lo95",
            "hi95");

    private RobustnessFiles(EvidencePublication publication, CondorHistory walk) {
        this.publication = publication;
        this.table = publication.table();
        this.first = publication.span().hedgeFirst();
        this.end = publication.span().hedgeEnd();
        this.account = CondorBook.of(walk, EvidencePublication.TIER, Set.of(BacktestGate.VALUE),
                EvidencePublication.RISK);
        this.books = publication.books(publication.study(walk, BacktestGate.VALUE));
    }

    static Map<String, CsvTable> of(EvidencePublication publication) {
        RobustnessFiles files = new RobustnessFiles(publication, publication.walk(PriceModel.CENTRAL));
        files.rivals();
        files.trades();
        files.accounts();
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        tables.put("sensitivity.csv", SensitivityFile.of(publication));
        tables.put("candidate.csv", CandidateFile.of(publication));
        tables.put("rivals.csv", files.rivals);
        tables.put("calendar.csv", files.calendar());
        tables.put("splits.csv", files.splits);
        tables.put("robustness.csv", files.figures);
        return tables;
    }

    /** Every book and rival here is a variant tried; the same-drawdown twin has the ratio of the unhedged book. */
    private void rivals() {
        RivalStudy study = new RivalStudy(account, first, end, List.of(publication.hedge(EvidencePublication.HEDGE)),
                EvidencePublication.BUDGET);
        List<RivalRow> rows = Arrays.stream(Rival.values()).map(study::row).toList();
        TriedVariants tried = new TriedVariants();
        List<String> distinct = List.of("unhedged", "hedged", "vol_target");
        distinct.forEach(book -> tried.add(Moments.of(books.get(book))));
        rows.forEach(row -> tried.add(row.moments()));
        for (RivalRow row : rows) {
            rivals.add(Arrays.asList(row.rival().label(), row.trades(), row.performance().cagr(),
                    row.performance().drawdown().deepest(), row.performance().sharpe(), row.score().score(),
                    row.score().interval().low(), row.score().interval().high(), row.growthLessHedged(),
                    tried.probability(row.moments())));
        }
        figure("variants", tried.count());
        distinct.forEach(book -> figure(book + ".deflated", tried.probability(Moments.of(books.get(book)))));
    }

    /** Trades by the session that opens them. */
    private void trades() {
        TierColumns columns = new TierColumns(account.condors(), account.tier(), account.gates(),
                account.condors().sessions().subList(first - 1 - account.condors().first(),
                        end - 1 - account.condors().first()));
        double[] taken = columns.taken();
        double[] results = columns.column(day -> 100 * day.perRisk(Fill.EXPECTED));
        BreakEvenSlippage slippage = BreakEvenSlippage.of(columns.points(Fill.MID), columns.points(Fill.NATURAL), taken, LEGS);
        figure("slippage.leg", slippage.perLeg(), columns.trades());
        figure("slippage.share", slippage.shareOfSpread(), columns.trades());
        figure("decay.change", EdgeDecay.change(results, taken), columns.trades());
        for (EdgeDecay.Window window : EdgeDecay.rolling(results, taken, WINDOW, STEP)) {
            split("time", table.date(first - 1 + window.first()) + " to " + table.date(first - 2 + window.end()),
                    window.end() - window.first(), window.trades(), window.mean());
        }
        overlay("equity_risk_premium", results, taken, day -> OverlaySeries.equityRiskPremium(table.inputs().history(), day,
                RulebookParameters.V1_0.regime()));
        overlay("broad_dollar", results, taken, day -> OverlaySeries.broadDollar(table.inputs().history(), day));
    }

    private void overlay(String name, double[] results, double[] taken, Function<LocalDate, OptionalDouble> series) {
        double[] values = IntStream.range(0, results.length)
                .mapToDouble(i -> series.apply(table.date(first - 1 + i)).orElse(Double.NaN)).toArray();
        if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() < 4) {
            return;
        }
        OverlayQuartiles quartiles = OverlayQuartiles.of(values, results, taken);
        int quarter = 0;
        for (OverlayQuartiles.Group group : quartiles.groups()) {
            split(name, "quarter " + ++quarter, group.sessions(), group.trades(), group.mean());
        }
        split(name, "highest less lowest", results.length, (int) Arrays.stream(taken).sum(), quartiles.highestLessLowest());
    }

    private void accounts() {
        double[] costs = new double[end - first];
        Arrays.fill(costs, PLAN);
        List<LocalDate> days = days();
        NavigableMap<LocalDate, Double> payments = monthly(days);
        for (String book : List.of("unhedged", "hedged", "vol_target")) {
            FundedAccount funded = FundedAccount.of(days, books.get(book), costs, OPENING, payments);
            figure(book + ".irr", funded.rate().orElse(Double.NaN));
            figure(book + ".price_to_cash_flow", funded.priceToCashFlow().orElse(Double.NaN));
            starts(book, StartDates.toTheEnd(books.get(book), costs, LEAST));
            FinancingDrag drag = CapitalUse.of(book.equals("vol_target") ? account.targeted() : account,
                    book.equals("hedged") ? publication.hedge(EvidencePublication.HEDGE) : null, EvidencePublication.BUDGET,
                    first, end);
            figure(book + ".tied", drag.margin() + drag.premium());
            figure(book + ".drag", drag.perYear());
            figure(book + ".drag_of_capital", drag.perCapital());
        }
    }

    private void starts(String book, StartDates starts) {
        figure(book + ".starts", starts.all().size());
        figure(book + ".starts.losing", starts.losing());
        figure(book + ".starts.losing_net", starts.losing(OPENING));
        figure(book + ".starts.worst", starts.worstFirst().get(0).cagr());
        figure(book + ".starts.median", starts.cagr(0.5));
        figure(book + ".starts.best", starts.cagr(1));
        figure(book + ".starts.half_account", starts.leastAccount(0.5).orElse(Double.NaN));
        figure(book + ".starts.most_account", starts.leastAccount(0.9).orElse(Double.NaN));
    }

    private CsvTable calendar() {
        CsvTable file = new CsvTable("month", "sessions", "unhedged", "hedged");
        double[] none = new double[end - first];
        List<CalendarReturns.Month> bare = CalendarReturns.of(days(), books.get("unhedged"), none).months();
        List<CalendarReturns.Month> hedged = CalendarReturns.of(days(), books.get("hedged"), none).months();
        for (int i = 0; i < bare.size(); i++) {
            file.add(List.of(bare.get(i).month(), bare.get(i).sessions(), bare.get(i).growth(), hedged.get(i).growth()));
        }
        return file;
    }

    private List<LocalDate> days() {
        return IntStream.range(first, end).mapToObj(table::date).toList();
    }

    private static NavigableMap<LocalDate, Double> monthly(List<LocalDate> days) {
        NavigableMap<LocalDate, Double> payments = new TreeMap<>();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).getMonth() != days.get(i - 1).getMonth()) {
                payments.put(days.get(i), MONTHLY);
            }
        }
        return payments;
    }

    private void figure(String key, double value) {
        figures.add(List.of(key, value, NONE.low(), NONE.high(), end - first));
    }

    private void figure(String key, Estimate estimate, int n) {
        figures.add(Arrays.asList(key, estimate.value(), estimate.interval().low(), estimate.interval().high(), n));
    }

    private void split(String name, String group, int sessions, int trades, Estimate mean) {
        splits.add(Arrays.asList(name, group, sessions, trades, mean.value(), mean.interval().low(), mean.interval().high()));
    }
}
