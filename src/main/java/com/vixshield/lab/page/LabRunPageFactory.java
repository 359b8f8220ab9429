package com.vixshield.lab.page;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.chart.Drawing;
import com.vixshield.chart.Histogram;
import com.vixshield.chart.LineChart;
import com.vixshield.lab.run.LabKind;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.study.LabPhase;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabResult;
import com.vixshield.lab.study.LabResult.CurvePoint;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.lab.study.LabVerdict;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.inference.DeflatedSharpe;
import com.vixshield.web.format.NumberFormats;
import com.vixshield.web.format.TimeFormats;

/** Builds the page of one run. */
@ApplicationScoped
class LabRunPageFactory {

    private static final double PERCENT = 100;

    @Inject
    CurrentAccount current;
    @Inject
    SweepPageFactory sweeps;
    @Inject
    Clock clock;

    /** @param measure that a sweep's map shows, or null */
    LabRunPage page(LabRun run, String measure) {
        LabRunPage.Progress progress = run.isOpen()
                ? new LabRunPage.Progress(run.done, run.total, run.left(clock.instant()).map(TimeFormats::spoken).orElse(null))
                : null;
        LabRunPage.Found found = run.isDone() && isSingle(run) ? found(run.study(), LabRun.tried(run.accountId)) : null;
        return new LabRunPage(path(run), about(run), progress, found,
                run.isDone() && run.kind() == LabKind.SWEEP ? sweeps.page(run, path(run), measure) : null,
                run.isDone() && run.kind() == LabKind.STARTS ? StartsPageFactory.page(run) : null,
                current.may(Permission.RUN_LAB));
    }

    static boolean isSingle(LabRun run) {
        return run.kind() == LabKind.RUN || run.kind() == LabKind.CONFIRMATION;
    }

    private String path(LabRun run) {
        return current.path() + "/lab/" + run.id;
    }

    static String tag(String state) {
        return switch (state) {
            case "done" -> "trade";
            case "failed" -> "loss";
            case "cancelled" -> "off";
            default -> "pass";
        };
    }

    static String what(LabSettings s) {
        return s.tier().replace('_', ' ') + (s.gates().isEmpty() ? ", no gates" : ", " + gates(s)) + ", "
                + s.hedge().name().replace('_', ' ') + " at " + NumberFormats.decimal(s.budget(), 2) + "\u202f%, "
                + NumberFormats.percent(s.risk(), 2) + " at risk";
    }

    private static String gates(LabSettings s) {
        return String.join(", ", s.gates().stream().map(BacktestGate::label).sorted().map(g -> g.replace('_', ' ')).toList());
    }

    private LabRunPage.About about(LabRun run) {
        LabSettings s = run.request().settings();
        LabRunPage.Repeated repeated = run.repeats == null
                ? null
                : LabRun.of(run.accountId, run.repeats)
                        .map(first -> new LabRunPage.Repeated(path(first), run.isDone() && first.isDone()
                                ? (Boolean) run.resultHash.equals(first.resultHash)
                                : null))
                        .orElse(null);
        String confirmation = LabRun.confirmation(run.accountId, run.questionHash)
                .filter(found -> !found.id.equals(run.id)).map(this::path).orElse(null);
        return new LabRunPage.About(run.kind().label() + ", " + s.from() + " to " + s.to(), run.kind().key(), run.state,
                tag(run.state), run.error, settings(run.request()), made(run), repeated, confirmation,
                run.kind() == LabKind.RUN && run.isDone() && confirmation == null && s.phase() == LabPhase.DISCOVERY,
                path(run) + "?data=" + run.dataHash, current.path() + "/lab?like=" + run.id);
    }

    static LabTable settings(LabSettings s) {
        LabTable.Builder rows = LabTable.of("What was asked", "Setting", "Value").row("Mode", s.phase().key())
                .row("Period", s.from() + " to " + s.to()).row("Tier", s.tier().replace('_', ' '))
                .row("Gates", s.gates().isEmpty() ? "none" : gates(s))
                .row("Width", s.scaled() ? "scaled" : "literal, 25 points")
                .row("Hedge", s.hedge().setName() + ", " + s.hedge().modeName() + ", "
                        + NumberFormats.decimal(s.budget(), 2) + "\u202f% of the account a year")
                .row("At risk per condor", NumberFormats.percent(s.risk(), 2))
                .row("Fill", s.fill().name().toLowerCase(Locale.ROOT)).row("Fee per contract and leg",
                        NumberFormats.cents(s.feePerLeg()))
                .row("Price", NumberFormats.decimal(s.price(), 2) + " of the central price")
                .row("Account at the start", NumberFormats.money(s.equity()))
                .row("Plan", NumberFormats.cents(s.planPrice()) + " a month");
        s.payments().forEach(p -> rows.row(p.dollars() > 0 ? "Paid in on " + p.day() : "Taken out on " + p.day(),
                NumberFormats.money(Math.abs(p.dollars()))));
        return rows.table();
    }

    private static LabTable settings(LabRequest request) {
        LabTable all = settings(request.settings());
        LabTable.Builder varied = LabTable.of(all.caption(), "Setting", "Value");
        all.rows().forEach(row -> varied.row(row.get(0).text(), row.get(1).text()));
        request.axes().forEach(
                axis -> varied.row("Varied: " + axis.parameter().label(), String.join(", ", axis.values())));
        return varied.table();
    }

    private LabTable made(LabRun run) {
        LabTable.Builder rows = LabTable.of("What it was made of", "What", "Value")
                .row("Asked", current.localTime(run.createdAt))
                .row("Settings, SHA-256", run.settingsHash).row("Data, SHA-256", run.dataHash)
                .row("Data as they were known", current.localTime(run.dataAsOf)).row("Rulebook", run.rulebook)
                .row("Code", run.codeVersion);
        if (run.isDone()) {
            rows.row("Result, SHA-256", run.resultHash).row("Computed in", seconds(run));
        }
        return rows.table();
    }

    private static String seconds(LabRun run) {
        return NumberFormats.decimal(Duration.between(run.startedAt, run.finishedAt).toMillis() / 1000.0, 1) + " s";
    }

    private LabRunPage.Found found(LabResult r, LabRun.Tried tried) {
        List<LabRunPage.Section> sections = new ArrayList<>();
        sections.add(twins(r));
        sections.add(prices(r));
        if (!r.ledger().isEmpty()) {
            sections.add(ledger(r));
        }
        sections.add(periods(r));
        sections.add(skipped(r));
        sections.add(decay(r));
        sections.add(account(r));
        return new LabRunPage.Found(headline(r), luck(r, tried), r.hedge(), charts(r.curves()), bars(r.distribution()),
                bins(r.distribution()), months(r), sections);
    }

    static LabRunPage.Headline headline(LabResult r) {
        LabResult.Edge edge = r.edge();
        boolean thin = edge.verdict() == LabVerdict.TOO_THIN;
        String why = thin
                ? "There are " + r.basis().trades() + " trades in " + r.basis().sessions()
                        + " sessions; nothing is concluded from"
                        + " fewer than " + LabVerdict.LEAST_TRADES + " trades in " + LabVerdict.LEAST_SESSIONS + " sessions."
                : "Mean result of a trade " + Figures.signed(edge.perRisk().value(), 2)
                        + " of the largest loss, 95\u202f% interval "
                        + Figures.interval(edge.perRisk(), 2) + ", " + Figures.count(r.basis().trades()) + " trades.";
        String tag = switch (edge.verdict()) {
            case PAYS -> "trade";
            case LOSES -> "loss";
            case UNDECIDED -> "pass";
            case TOO_THIN -> "off";
        };
        List<LabRunPage.Fact> facts = new ArrayList<>();
        facts.add(new LabRunPage.Fact("Trades", Figures.count(r.basis().trades()),
                "of " + Figures.count(r.basis().sessions()) + " sessions"));
        facts.add(new LabRunPage.Fact("Wins", Figures.percent(edge.winRate().value(), 1),
                "needs " + Figures.percent(edge.neededAverage(), 1)));
        facts.add(new LabRunPage.Fact("Mean result", Figures.points(edge.points().value()),
                "points, " + Figures.pointsInterval(edge.points())));
        r.twins().stream().filter(twin -> twin.twin().equals("hedged")).findFirst().ifPresent(twin -> {
            facts.add(new LabRunPage.Fact("Growth a year, hedged", thin ? "–" : Figures.signed(twin.cagr(), 1), ""));
            facts.add(new LabRunPage.Fact("Deepest drawdown, hedged", Figures.percent(twin.drawdown(), 1), ""));
        });
        facts.add(new LabRunPage.Fact("Price", r.basis().model(),
                r.basis().modelled() + " sessions by the model, " + r.basis().quoted() + " on quotes"));
        return new LabRunPage.Headline(NumberFormats.signedPoints(orNaN(edge.slippage().value())),
                Figures.pointsInterval(edge.slippage()), Figures.percent(Figures.value(edge.ofSpread()), 0),
                edge.verdict().text(),
                tag, why, facts);
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }

    /** What is left of the Sharpe ratio after so many tries. */
    private static String luck(LabResult r, LabRun.Tried tried) {
        LabResult.Moments m = r.moments();
        String counted = "This account has tried " + Figures.count(tried.variants())
                + (tried.variants() == 1 ? " variant." : " variants.");
        if (m.sharpe() == null || m.skew() == null || m.kurtosis() == null) {
            return counted;
        }
        double probability = DeflatedSharpe.probability(m.sharpe(), m.sessions(), m.skew(), m.kurtosis(),
                Math.max(1, tried.variants()), tried.variance());
        return counted
                + " The probability that the Sharpe ratio of this one is above the best that so many worthless ones would"
                + " have shown by luck is " + NumberFormats.percent(probability, 0) + ".";
    }

    private static LabRunPage.Section twins(LabResult r) {
        LabTable.Builder rows = LabTable.of("The account and its twins, " + r.starting() + " to " + r.ending(), "Book", "#Size",
                "#Growth a year", "#Volatility", "#Drawdown", "#Sessions under water", "#Sharpe", "#Sortino", "#CVaR 95",
                "#Calmar", "#Ulcer", "#Alpha", "#Beta");
        r.twins().forEach(t -> rows.row(t.twin().replace('_', ' '), Figures.decimal(t.size()), Figures.signed(t.cagr(), 1),
                Figures.percent(t.volatility(), 1), Figures.percent(t.drawdown(), 1), Figures.count(t.underWater()),
                Figures.decimal(t.sharpe()), Figures.decimal(t.sortino()), Figures.percent(t.cvar95(), 2),
                Figures.decimal(t.calmar()), Figures.percent(t.ulcer(), 1), Figures.signed(t.alpha(), 1),
                Figures.decimal(t.beta())));
        String words = r.score() == null
                ? "No hedge: " + r.hedge() + "."
                : "The hedge changes the deepest drawdown by " + Figures.signed(negated(r.score().reduction().value()), 0)
                        + ", interval " + Figures.interval(negated(r.score().reduction()), 0)
                        + ". Against the unhedged book at the size with the same drawdown it grows "
                        + Figures.signed(r.score().score().value(), 1) + " a year, interval "
                        + Figures.interval(r.score().score(), 1) + ", with that size matched anew in every draw.";
        return new LabRunPage.Section("twins", "Twins", words, List.of(rows.table()));
    }

    private static Double negated(Double value) {
        return value == null ? null : (Double) (0 - value);
    }

    private static LabResult.Interval negated(LabResult.Interval of) {
        return new LabResult.Interval(negated(of.value()), negated(of.high()), negated(of.low()));
    }

    private static LabRunPage.Section prices(LabResult r) {
        LabTable.Builder rows = LabTable.of("The same settings at four prices", "Price", "#Trades", "#Dies at, points a leg",
                "#Mean, of largest loss", "#95 % interval", "#Growth a year", "#Drawdown");
        r.prices().forEach(p -> rows.row(NumberFormats.decimal(p.price(), 2), Figures.count(p.trades()),
                Figures.points(Figures.value(p.slippage())), Figures.signed(Figures.value(p.perRisk()), 2),
                Figures.interval(p.perRisk(), 2), Figures.signed(p.cagr(), 1), Figures.percent(p.drawdown(), 1)));
        return new LabRunPage.Section("prices", "Prices",
                "An error of a tenth in the volatility decides the sign of the result, so four prices stand side by side.",
                List.of(rows.table()));
    }

    private static LabRunPage.Section ledger(LabResult r) {
        LabTable.Builder rows = LabTable.of("Dollars of an account kept at $100,000; the result is the sum of the others",
                "Layer",
                "#Paid", "#Received", "#Change in value", "#Futures", "#Slippage", "#Result", "#Back per dollar paid");
        r.ledger().forEach(line -> rows.row(line.layer(), Figures.cents(line.paid()), Figures.cents(line.received()),
                Figures.cents(line.change()), Figures.cents(line.futures()), Figures.cents(line.slippage()),
                Figures.cents(line.result()), Figures.decimal(line.perDollar())));
        return new LabRunPage.Section("ledger", "Hedge ledger", "VIX calls and futures, marked every day.",
                List.of(rows.table()));
    }

    private static LabRunPage.Section periods(LabResult r) {
        LabTable.Builder years = LabTable.of("By year of settlement", "Year", "#Sessions", "#Trades", "#Unhedged", "#Hedged",
                "#Worst day");
        r.years().forEach(y -> years.row(y.period(), Figures.count(y.sessions()), Figures.count(y.trades()),
                Figures.signed(y.bare(), 1), Figures.signed(y.hedged(), 1), Figures.signed(y.worst(), 1)));
        LabTable.Builder regimes = LabTable.of("By regime at the close of the session", "Regime", "#Sessions", "#Trades",
                "#Wins",
                "#Mean points", "#Mean, of largest loss", "#95 % interval", "#Hedge, sum");
        r.regimes().forEach(g -> regimes.row(g.name().replace('_', ' '), Figures.count(g.sessions()), Figures.count(g.trades()),
                Figures.percent(g.winRate(), 1), Figures.points(g.points()), Figures.signed(Figures.value(g.perRisk()), 2),
                g.trades() < LabVerdict.LEAST_TRADES ? "too few" : Figures.interval(g.perRisk(), 2),
                Figures.signed(g.hedge(), 1)));
        return new LabRunPage.Section("periods", "Years and regimes",
                "The sessions behind each row are in the CSV, with year and regime of each.",
                List.of(years.table(), regimes.table()));
    }

    private static LabRunPage.Section skipped(LabResult r) {
        LabTable.Builder rows = LabTable.of("What the skipped condors would have brought, in points after fees", "Reason",
                "#Sessions", "#Would have won", "#Mean points", "#Sum of points");
        r.skipped().forEach(s -> rows.row(s.reason().replace('_', ' '), Figures.count(s.sessions()),
                Figures.percent(s.winRate(), 1), Figures.points(s.points()), Figures.points(s.total())));
        return new LabRunPage.Section("skipped", "Skipped sessions",
                r.skipped().isEmpty() ? "No session was skipped." : "A negative sum is what a gate has saved.",
                r.skipped().isEmpty() ? List.of() : List.of(rows.table()));
    }

    private static LabRunPage.Section decay(LabResult r) {
        LabTable.Builder rows = LabTable.of("Mean result of a trade over two years, half a year apart, of the largest loss",
                "From",
                "To", "#Trades", "#Mean", "#95 % interval");
        r.decay().windows().forEach(w -> rows.row(w.from(), w.to(), Figures.count(w.trades()),
                Figures.signed(Figures.value(w.perRisk()), 2), Figures.interval(w.perRisk(), 2)));
        return new LabRunPage.Section("decay", "How the edge changes",
                "The mean result of a trade changes by " + Figures.signed(r.decay().change().value(), 2)
                        + " of the largest loss a year, interval " + Figures.interval(r.decay().change(), 2) + ".",
                List.of(rows.table()));
    }

    private static LabRunPage.Section account(LabResult r) {
        LabResult.Account a = r.account();
        LabTable.Builder rows = LabTable.of("In dollars, with payments, fees and the plan", "What", "#Amount")
                .row("Paid in", Figures.money(a.paidIn())).row("Taken out", Figures.money(a.takenOut()))
                .row("Plan", Figures.money(a.plan())).row("Value on " + r.ending(), Figures.money(a.value()))
                .row("Internal rate of return a year", Figures.signed(a.rate(), 1))
                .row("Price to cash flow of the last year", Figures.decimal(a.priceToCashFlow()))
                .row("Cost of margin and hedge capital a year, of the account", Figures.percent(a.drag(), 2));
        if (a.refused() > 0) {
            rows.row("Wanted to take out and not there", Figures.money(a.refused()));
        }
        return new LabRunPage.Section("account", "Your account", r.score() == null
                ? "The unhedged book, as there is no hedge in this period."
                : "The hedged book. Cash earns nothing here.", List.of(rows.table()));
    }

    private static List<LabRunPage.Chart> charts(List<CurvePoint> points) {
        List<LabRunPage.Chart> charts = new ArrayList<>();
        charts.add(chart(
                "Equity by week, 100 at the start. Solid: unhedged; dashed: hedged; dotted: unhedged at the size with the"
                        + " hedged drawdown.",
                "Equity of the twins by week",
                List.of(series("unhedged", points, CurvePoint::bare), series("hedged", points, CurvePoint::hedged),
                        series("smaller", points, CurvePoint::smaller))));
        charts.add(chart("Under water by week, percent of the last peak. Solid: unhedged; dashed: hedged.",
                "Drawdowns of the twins by week", List.of(series("unhedged", points, p -> PERCENT * p.bareDepth()),
                        series("hedged", points, p -> p.hedgedDepth() == null ? null : PERCENT * p.hedgedDepth()))));
        return charts;
    }

    private static LabRunPage.Chart chart(String caption, String label, List<LineChart.Series> all) {
        List<LineChart.Series> known = all.stream().filter(series -> !series.values().isEmpty()).toList();
        return new LabRunPage.Chart(caption, label, LineChart.of(known, Drawing.WIDE), LineChart.of(known, Drawing.NARROW));
    }

    private static LineChart.Series series(String name, List<CurvePoint> points, Function<CurvePoint, Double> value) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        points.forEach(point -> {
            Double known = value.apply(point);
            if (known != null) {
                values.put(LocalDate.parse(point.date()), known);
            }
        });
        return new LineChart.Series(name, values);
    }

    private static LabRunPage.Bars bars(List<LabResult.Bin> bins) {
        double step = PERCENT * (bins.get(0).to() - bins.get(0).from());
        List<Integer> counts = bins.stream().map(LabResult.Bin::trades).toList();
        double from = PERCENT * bins.get(0).from();
        return new LabRunPage.Bars("How many trades ended where, percent of the largest loss",
                Histogram.of(from, step, counts, Drawing.WIDE), Histogram.of(from, step, counts, Drawing.NARROW));
    }

    private static LabTable bins(List<LabResult.Bin> bins) {
        LabTable.Builder rows = LabTable.of("Trades by result, of the largest loss", "Result", "#Trades");
        bins.forEach(bin -> rows.row(Figures.signed(bin.from(), 0) + " to " + Figures.signed(bin.to(), 0),
                Figures.count(bin.trades())));
        return rows.table();
    }

    private static ShadedTable months(LabResult r) {
        double most = r.months().stream().mapToDouble(month -> Math.abs(shown(month))).max().orElse(0);
        List<ShadedTable.Row> rows = new ArrayList<>();
        for (LabResult.Period year : r.years()) {
            List<ShadedTable.Cell> cells = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                String name = String.format(Locale.ROOT, "%s-%02d", year.period(), month);
                cells.add(r.months().stream().filter(m -> m.period().equals(name)).findFirst()
                        .map(m -> ShadedTable.cell(Figures.signed(shown(m), 1), shown(m), most, "days.csv?month=" + name))
                        .orElse(ShadedTable.empty()));
            }
            rows.add(new ShadedTable.Row(year.period(), cells,
                    new ShadedTable.Cell(Figures.signed(shown(year), 1), "heat-0", "days.csv?month=" + year.period())));
        }
        return new ShadedTable(
                (r.score() == null ? "Unhedged" : "Hedged") + " account by month of settlement; each figure leads to its"
                        + " days",
                "Year",
                List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), rows);
    }

    private static double shown(LabResult.Period period) {
        return period.hedged() == null ? period.bare() : period.hedged();
    }
}
