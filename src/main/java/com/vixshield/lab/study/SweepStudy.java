package com.vixshield.lab.study;

import static com.vixshield.lab.study.LabResult.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.lab.study.LabResult.Interval;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.TierColumns;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.MatchedSize;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/**
 * Measures some variants of a sweep. Variants of one period are resampled on the same draws, whichever others they are measured
 * with, so it does not matter how a sweep is cut up.
 */
public final class SweepStudy {

    private static final int LEGS = 4;

    private SweepStudy() {
    }

    /** A variant before its interval. @param totals of trades, in units of the largest loss */
    private record Measured(SweepRow row, double[] totals, double[] counts) {
    }

    /**
     * @param request with its axes
     * @param from first variant, in the order of {@link LabRequest#variants}
     * @param count how many
     */
    public static List<SweepRow> run(LabMarket market, LabRequest request, int from, int count, LabProgress progress) {
        List<LabSettings> variants = request.variants().subList(from, from + count);
        List<Measured> measured = new ArrayList<>(count);
        for (LabSettings variant : variants) {
            measured.add(measure(market, variant, request.values(from + measured.size())));
            progress.at(Math.min(count - 1, measured.size()));
        }
        int sessions = measured.get(0).counts().length;
        List<Statistic> means = measured.stream().map(m -> Statistic.ratio(m.totals(), m.counts())).toList();
        List<Estimate> estimates = Estimate.of(means, StationaryBootstrap.of(sessions));
        List<SweepRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(with(measured.get(i).row(), estimates.get(i), sessions));
        }
        progress.at(count);
        return rows;
    }

    private static Measured measure(LabMarket market, LabSettings s, List<String> values) {
        LabPeriod period = LabPeriod.of(market, s);
        CondorHistory walk = OwnFees.of(market.walk(s.price(), s.scaled()), s.feePerLeg());
        TierColumns columns = new TierColumns(walk, s.tier(), s.gates(), period.sessions(walk));
        double[] taken = columns.taken();
        CondorBook book = new CondorBook(walk, s.tier(), s.gates(), s.risk(), s.fill(), Double.POSITIVE_INFINITY);
        double[] bare = book.returns(period.dayFirst(), period.dayEnd());
        boolean hedged = period.hedge().isPresent();
        double[] account = hedged ? CondorBook.hedged(bare, period.hedgeReturns(), s.budget()) : bare;
        double depth = Drawdown.deepest(account, 1);
        double bareDepth = Drawdown.deepest(bare, 1);
        double growth = Performance.cagr(account, 1);
        OptionalDouble size = hedged ? MatchedSize.sameDrawdown(bare, depth) : OptionalDouble.empty();
        double mid = Statistic.ratio(columns.points(Fill.MID), taken).of(taken.length);
        SweepRow row = new SweepRow(values, columns.trades(), finite(mid / LEGS), null, finite(growth),
                finite(Performance.cagr(bare, 1)), finite(depth), hedged ? finite(1 - depth / bareDepth) : null,
                size.isPresent() ? finite(growth - Performance.cagr(bare, size.getAsDouble())) : null,
                finite(Performance.mean(account) / deviation(account)), null);
        return new Measured(row, columns.column(day -> day.perRisk(s.fill())), taken);
    }

    private static double deviation(double[] returns) {
        double mean = Performance.mean(returns);
        double squares = 0;
        for (double r : returns) {
            squares += (r - mean) * (r - mean);
        }
        return Math.sqrt(squares / returns.length);
    }

    private static SweepRow with(SweepRow row, Estimate mean, int sessions) {
        return new SweepRow(row.values(), row.trades(), row.slippage(), Interval.of(mean), row.growth(), row.bare(),
                row.drawdown(),
                row.reduction(), row.score(), row.sharpe(),
                row.trades() == 0 ? null : LabVerdict.of(sessions, row.trades(), mean));
    }
}
