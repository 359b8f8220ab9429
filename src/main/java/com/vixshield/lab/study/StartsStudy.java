package com.vixshield.lab.study;

import static com.vixshield.lab.study.LabResult.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.inference.StartDates;
import com.vixshield.web.format.CsvWriter;

/** Begins an account on every session of the period: with its own settings, fees and the price of its plan. */
public final class StartsStudy {

    /** Steps that progress is counted in. */
    public static final int STEPS = 4;

    private static final int YEAR = 252;
    private static final int WORST = 25;
    private static final int WEEK = 5;
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final List<String> COLUMNS = List.of("start", "sessions", "growth", "growth_a_year", "deepest_drawdown",
            "smallest_account_that_pays");

    private final LabPeriod period;
    private final LabSettings settings;

    private StartsStudy(LabPeriod period, LabSettings settings) {
        this.period = period;
        this.settings = settings;
    }

    /** What a run leaves behind. @param starts as CSV, a line for each */
    public record Outcome(StartsResult result, String starts) {
    }

    /** @throws LabRefusal for a period shorter than a year and for settings that cannot be run on this history */
    public static Outcome run(LabMarket market, LabSettings settings, LabProgress progress) {
        LabPeriod period = LabPeriod.of(market, settings);
        int days = period.dayEnd() - period.dayFirst();
        if (days < YEAR) {
            throw new LabRefusal("to", "The period has " + days + " sessions; a start date needs " + YEAR + " before it ends.");
        }
        progress.at(1);
        CondorHistory walk = OwnFees.of(market.walk(settings.price(), settings.scaled()), settings.feePerLeg());
        CondorBook book = new CondorBook(walk, settings.tier(), settings.gates(), settings.risk(), settings.fill(),
                Double.POSITIVE_INFINITY);
        double[] returns = CondorBook.hedged(book.returns(period.dayFirst(), period.dayEnd()), period.hedgeReturns(),
                settings.budget());
        progress.at(2);
        return new StartsStudy(period, settings).outcome(returns, progress);
    }

    private Outcome outcome(double[] returns, LabProgress progress) {
        double[] costs = PlanCosts.of(period.days(), settings.planPrice());
        StartDates ends = StartDates.toTheEnd(returns, costs, YEAR);
        StartDates held = StartDates.held(returns, costs, YEAR);
        progress.at(3);
        List<StartsResult.Start> curve = new ArrayList<>();
        for (int i = 0; i < ends.all().size(); i += WEEK) {
            curve.add(start(ends.all().get(i)));
        }
        List<StartsResult.Start> worst = ends.worstFirst().stream().limit(WORST).map(this::start).toList();
        StartsResult result = new StartsResult(date(0), date(ends.all().size() - 1), date(returns.length - 1),
                ends.all().size(),
                period.hedge().isPresent(), settings.equity(), settings.planPrice(), spread(ends), spread(held), worst, curve);
        StringBuilder csv = new StringBuilder(CsvWriter.line(COLUMNS));
        ends.all().stream().map(this::start).forEach(s -> csv.append(
                CsvWriter.line(Arrays.asList(s.date(), s.sessions(), s.growth(), s.cagr(), s.drawdown(), s.least()))));
        progress.at(STEPS);
        return new Outcome(result, csv.toString());
    }

    private String date(int day) {
        return period.table().date(period.dayFirst() + day).toString();
    }

    private StartsResult.Start start(StartDates.Start start) {
        return new StartsResult.Start(date(start.first()), start.sessions(), start.growth(), start.cagr(), start.drawdown(),
                finite(start.leastAccount()));
    }

    private StartsResult.Spread spread(StartDates starts) {
        return new StartsResult.Spread(DoubleStream.of(QUANTILES).map(starts::cagr).boxed().toList(),
                DoubleStream.of(QUANTILES).map(starts::drawdown).boxed().toList(), starts.losing(),
                starts.losing(settings.equity()), boxed(starts.leastAccount(0.5)), boxed(starts.leastAccount(0.95)),
                boxed(starts.leastAccount(1)));
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
