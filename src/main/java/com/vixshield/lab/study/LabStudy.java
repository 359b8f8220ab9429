package com.vixshield.lab.study;

import static com.vixshield.lab.study.LabResult.finite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.lab.study.LabResult.Interval;
import com.vixshield.quant.backtest.CapitalUse;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.backtest.TwinRow;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.inference.BreakEvenSlippage;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.EdgeDecay;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.FundedAccount;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;
import com.vixshield.quant.inference.TwinScore;

/** Runs one set of settings over a history: condors, twins, hedge ledger, account, and the days behind them. */
public final class LabStudy {

    /** Steps that progress is counted in. */
    public static final int STEPS = 11;

    private static final int LEGS = 4;
    private static final int WINDOW = 504;
    private static final int APART = 126;
    private static final LocalDate DAILY_EXPIRIES = LocalDate.of(2022, 5, 11);

    private final LabMarket market;
    private final LabSettings settings;
    private final LabPeriod period;
    private final CondorHistory walk;
    private final TierColumns columns;
    private final double[] taken;
    private final CondorBook book;
    private final double[] bare;
    private final double[] hedge;
    private final double[] hedged;

    /** What a run leaves behind. @param days as CSV, a line for each session */
    public record Outcome(LabResult result, String days) {
    }

    private LabStudy(LabMarket market, LabSettings settings, LabPeriod period) {
        this.market = market;
        this.settings = settings;
        this.period = period;
        this.walk = OwnFees.of(market.walk(settings.price(), settings.scaled()), settings.feePerLeg());
        this.columns = new TierColumns(walk, settings.tier(), settings.gates(), period.sessions(walk));
        this.taken = columns.taken();
        this.book = book(walk);
        this.bare = book.returns(period.dayFirst(), period.dayEnd());
        double[] returns = period.hedgeReturns();
        this.hedge = new double[returns.length];
        for (int i = 0; i < returns.length; i++) {
            hedge[i] = settings.budget() * returns[i];
        }
        this.hedged = CondorBook.hedged(bare, hedge, 1);
    }

    /** @throws LabRefusal for settings that cannot be run on this history */
    public static Outcome run(LabMarket market, LabSettings settings, LabProgress progress) {
        LabPeriod period = LabPeriod.of(market, settings);
        progress.at(1);
        LabStudy study = new LabStudy(market, settings, period);
        if (study.columns.trades() == 0) {
            throw new LabRefusal("gates", "no session of the period has a condor that these gates let pass");
        }
        progress.at(2);
        return study.outcome(progress);
    }

    private CondorBook book(CondorHistory condors) {
        return new CondorBook(condors, settings.tier(), settings.gates(), settings.risk(), settings.fill(),
                Double.POSITIVE_INFINITY);
    }

    private Outcome outcome(LabProgress progress) {
        LabResult.Edge edge = edge();
        progress.at(3);
        List<LabResult.Price> prices = new ArrayList<>();
        for (double price : LabSettings.PRICES) {
            prices.add(price(price));
            progress.at(3 + prices.size());
        }
        TwinStudy twins = new TwinStudy(book, period.dayFirst(), period.dayEnd());
        List<TwinRow> rows = twins.rows(period.hedge().map(List::of).orElse(List.of()), settings.budget());
        LabResult.Score score = period.hedge().isPresent() ? score(rows) : null;
        progress.at(8);
        LabTables tables = new LabTables(market, period, walk, settings, columns, new LabTables.Books(bare, hedge, hedged));
        LabResult.Decay decay = decay();
        progress.at(9);
        double smaller = score == null ? Double.NaN : score.size();
        LabResult result = new LabResult(basis(), period.hedge().isPresent() ? null : trouble(), edge, prices,
                rows.stream().map(LabStudy::twin).toList(), score, HedgeLedger.of(period, settings.budget()), tables.years(),
                tables.months(), tables.regimes(), tables.distribution(), tables.skipped(), decay, account(), moments(),
                new WeeklyCurves(period).of(bare, period.hedge().isPresent() ? hedged : null, smaller, twins.targeted()),
                period.table().date(period.dayFirst()).toString(), period.table().date(period.dayEnd() - 1).toString());
        progress.at(10);
        String days = tables.days();
        progress.at(STEPS);
        return new Outcome(result, days);
    }

    private String trouble() {
        String trouble = market.hedgeTrouble();
        return trouble == null ? "the period has fewer than 60 days with VX settlements and VVIX, from 2007 on" : trouble;
    }

    private LabResult.Basis basis() {
        List<CondorSession> sessions = period.sessions(walk);
        int quoted = (int) sessions.stream().filter(CondorSession::quoted).count();
        int before = Math.max(0, Math.min(period.end(), period.table().firstFrom(DAILY_EXPIRIES)) - period.first());
        return new LabResult.Basis(period.table().date(period.first()).toString(),
                period.table().date(period.end() - 1).toString(), sessions.size(), columns.trades(), quoted,
                sessions.size() - quoted, before, settings.model().name() + " at " + settings.price());
    }

    private double[] perRisk(TierColumns of) {
        return of.column(day -> day.perRisk(settings.fill()));
    }

    private LabResult.Edge edge() {
        double[] wins = columns.column(day -> settings.fill().pnl(day.grade()) > 0 ? 1 : 0);
        List<Estimate> estimates = Estimate.of(
                List.of(Statistic.ratio(wins, taken), Statistic.ratio(columns.points(settings.fill()), taken),
                        Statistic.ratio(perRisk(columns), taken)),
                StationaryBootstrap.of(taken.length));
        BreakEvenSlippage slippage = slippage(columns);
        return new LabResult.Edge(Interval.of(slippage.perLeg()), Interval.of(slippage.shareOfSpread()),
                Interval.of(estimates.get(0)), Interval.of(estimates.get(1)), Interval.of(estimates.get(2)),
                finite(columns.neededAverage()), finite(columns.neededWorst()),
                LabVerdict.of(taken.length, columns.trades(), estimates.get(2)));
    }

    private static BreakEvenSlippage slippage(TierColumns of) {
        return BreakEvenSlippage.of(of.points(Fill.MID), of.points(Fill.NATURAL), of.taken(), LEGS);
    }

    private LabResult.Price price(double price) {
        CondorHistory other = price == settings.price()
                ? walk
                : OwnFees.of(market.walk(price, settings.scaled()), settings.feePerLeg());
        TierColumns its = new TierColumns(other, settings.tier(), settings.gates(), period.sessions(other));
        if (its.trades() == 0) {
            return new LabResult.Price(price, 0, null, null, null, null);
        }
        Estimate mean = Estimate.of(List.of(Statistic.ratio(perRisk(its), its.taken())),
                StationaryBootstrap.of(taken.length)).get(0);
        double[] account = CondorBook.hedged(book(other).returns(period.dayFirst(), period.dayEnd()), hedge, 1);
        return new LabResult.Price(price, its.trades(), Interval.of(slippage(its).perLeg()), Interval.of(mean),
                finite(Performance.cagr(account, 1)), Drawdown.deepest(account, 1));
    }

    private static LabResult.Twin twin(TwinRow row) {
        Performance p = row.performance();
        return new LabResult.Twin(row.twin(), row.size().isPresent() ? (Double) row.size().getAsDouble() : null, row.trades(),
                finite(p.cagr()), finite(p.volatility()), finite(p.drawdown().deepest()), p.drawdown().longest(),
                finite(p.sharpe()), finite(p.sortino()), finite(p.cvar95()), finite(p.calmar()), finite(p.drawdown().ulcer()),
                finite(p.alpha()), finite(p.beta()));
    }

    private LabResult.Score score(List<TwinRow> rows) {
        StationaryBootstrap draws = StationaryBootstrap.of(bare.length);
        TwinScore score = TwinScore.of(bare, hedged, draws);
        Estimate reduction = Estimate.of(List.of(Statistic.drawdownReduction(bare, hedged)), draws).get(0);
        TwinRow.Comparison against = rows.stream().map(TwinRow::against).filter(a -> a != null).findFirst().orElseThrow();
        return new LabResult.Score(Interval.of(reduction),
                new Interval(finite(score.score()), finite(score.interval().low()), finite(score.interval().high())),
                score.size(), finite(against.growth()), finite(against.drag()));
    }

    private LabResult.Decay decay() {
        double[] totals = perRisk(columns);
        List<LabResult.Window> windows = EdgeDecay.rolling(totals, taken, WINDOW, APART).stream()
                .map(window -> new LabResult.Window(day(window.first()), day(window.end() - 1), window.trades(),
                        Interval.of(window.mean())))
                .toList();
        return new LabResult.Decay(Interval.of(EdgeDecay.change(totals, taken)), windows);
    }

    private String day(int inPeriod) {
        return period.table().date(period.first() + inPeriod).toString();
    }

    private LabResult.Account account() {
        List<LocalDate> days = period.days();
        NavigableMap<LocalDate, Double> payments = new TreeMap<>();
        settings.payments().stream().filter(p -> !p.day().isBefore(days.get(0)) && !p.day().isAfter(days.get(days.size() - 1)))
                .forEach(p -> payments.merge(p.day(), p.dollars(), Double::sum));
        double[] costs = PlanCosts.of(days, settings.planPrice());
        FundedAccount account = FundedAccount.of(days, hedged, costs, settings.equity(), payments);
        double in = settings.equity();
        double out = 0;
        for (double payment : payments.values()) {
            in += Math.max(0, payment);
            out -= Math.min(0, payment);
        }
        double plan = 0;
        for (double cost : costs) {
            plan += cost;
        }
        HedgeHistory used = period.hedge().orElse(null);
        double drag = CapitalUse.of(book, used, settings.budget(), period.dayFirst(), period.dayEnd()).perYear();
        return new LabResult.Account(in, out - account.refused(), account.refused(), plan, account.value(),
                boxed(account.rate()), boxed(account.priceToCashFlow()), finite(drag));
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }

    private LabResult.Moments moments() {
        double mean = Performance.mean(hedged);
        double[] powers = new double[3];
        for (double r : hedged) {
            for (int p = 0; p < powers.length; p++) {
                powers[p] += Math.pow(r - mean, p + 2.0) / hedged.length;
            }
        }
        double deviation = Math.sqrt(powers[0]);
        return new LabResult.Moments(hedged.length, finite(mean / deviation), finite(powers[1] / Math.pow(deviation, 3)),
                finite(powers[2] / Math.pow(deviation, 4)));
    }
}
