package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;
import com.vixshield.quant.inference.TwinScore;

/** Lays out the numbers of the founding answer by key. */
final class FiguresFile {

    private static final Range NONE = new Range(Double.NaN, Double.NaN);
    private static final LocalDate DAILY_EXPIRIES = LocalDate.of(2022, 5, 11);
    private static final double SMALL_MOVE = 0.02;
    private static final double HALF = -0.5;
    /** The size that the claim names beside the usual one; the answer gives both. */
    private static final double LARGE = 0.10;

    private final CsvTable table = new CsvTable("key", "value", "lo95", "hi95", "n");
    private final EvidencePublication publication;
    private final TwinStudy study;
    private final double[] hedge;
    private final double[] index;

    FiguresFile(EvidencePublication publication, TwinStudy study) {
        this.publication = publication;
        this.study = study;
        this.hedge = CurvesFile.sized(study.hedge(publication.hedge(EvidencePublication.HEDGE)), EvidencePublication.BUDGET);
        this.index = index(publication.table(), publication.span());
    }

    private static double[] index(SessionTable sessions, StudySpan span) {
        return IntStream.range(span.hedgeFirst(), span.hedgeEnd())
                .mapToDouble(i -> sessions.close(i) / sessions.close(i - 1) - 1).toArray();
    }

    CsvTable table() {
        books(publication.books(study));
        scores();
        insured();
        years();
        largeLosses(publication.walk(PriceModel.CENTRAL));
        SessionTable sessions = publication.table();
        add("daily_expiries.sessions", sessions.size() - 1 - sessions.firstFrom(DAILY_EXPIRIES), NONE, 0);
        return table;
    }

    private void books(Map<String, double[]> books) {
        books.forEach((name, returns) -> {
            Performance p = Performance.of(returns, index);
            add(name + ".cagr", p.cagr(), NONE, p.sessions());
            add(name + ".drawdown", p.drawdown().deepest(), NONE, p.sessions());
            add(name + ".longest", p.drawdown().longest(), NONE, p.sessions());
            add(name + ".volatility", p.volatility(), NONE, p.sessions());
            add(name + ".beta", p.beta(), NONE, p.sessions());
        });
        add("same_drawdown.size", CurvesFile.sameDrawdown(books.get("unhedged"), books.get("hedged")), NONE, index.length);
        CondorBook account = CondorBook.of(publication.walk(PriceModel.CENTRAL), EvidencePublication.TIER,
                Set.of(BacktestGate.VALUE), EvidencePublication.RISK);
        add("trades", account.trades(publication.span().hedgeFirst(), publication.span().hedgeEnd()), NONE, index.length);
    }

    /** Growth against the bare book at the size of the same drawdown, that size matched anew in every draw. */
    private void scores() {
        StationaryBootstrap bootstrap = StationaryBootstrap.of(index.length);
        score("hedged.score", TwinScore.of(study.bare(), CondorBook.hedged(study.bare(), hedge, 1), bootstrap));
        score("vol_target.score", TwinScore.of(study.bare(), study.targeted(), bootstrap));
        TwinStudy large = publication.study(publication.walk(PriceModel.CENTRAL), LARGE, BacktestGate.VALUE);
        score("large.hedged.score", TwinScore.of(large.bare(), CondorBook.hedged(large.bare(), hedge, 1), bootstrap));
        score("large.vol_target.score", TwinScore.of(large.bare(), large.targeted(), bootstrap));
    }

    private void score(String key, TwinScore score) {
        add(key, score.score(), score.interval(), index.length);
        add(key + ".held", score.score(), score.held(), index.length);
    }

    /** The same hedge beside the index itself: the book that it is made for. */
    private void insured() {
        double[] both = CondorBook.hedged(index, hedge, 1);
        List<Estimate> estimates = Estimate.of(List.of(Statistic.drawdown(index), Statistic.drawdown(both),
                Statistic.drawdownReduction(index, both), Statistic.growth(both).minus(Statistic.growth(index))),
                StationaryBootstrap.of(index.length));
        List<String> keys = List.of("index.drawdown", "index.hedged.drawdown", "index.hedged.reduction",
                "index.hedged.growth");
        for (int i = 0; i < keys.size(); i++) {
            add(keys.get(i), estimates.get(i).value(), estimates.get(i).interval(), index.length);
        }
    }

    /** Of the hedge its yearly sum, of the others the compounded year. */
    private void years() {
        double[] bare = study.bare();
        for (int year : new int[]{2008, 2018, 2020, 2022}) {
            int[] days = IntStream.range(0, index.length)
                    .filter(i -> publication.table().date(publication.span().hedgeFirst() + i).getYear() == year).toArray();
            if (days.length > 0) {
                add("hedge." + year, Arrays.stream(days).mapToDouble(i -> hedge[i]).sum(), NONE, days.length);
                add("index." + year, compounded(index, days), NONE, days.length);
                add("unhedged." + year, compounded(bare, days), NONE, days.length);
            }
        }
    }

    private static double compounded(double[] returns, int[] days) {
        double equity = 1;
        for (int day : days) {
            equity *= 1 + returns[day];
        }
        return equity - 1;
    }

    /** Sessions on which a condor, whether a gate refused it or not, lost more than half of what it can. */
    private void largeLosses(CondorHistory walk) {
        int at = CondorHistory.tierIndex(EvidencePublication.TIER);
        int[] days = IntStream.range(0, index.length).filter(i -> {
            CondorDay day = walk.at(publication.span().hedgeFirst() + i - 1).tiers().get(at);
            return day.priced() && day.perRisk(Fill.EXPECTED) < HALF;
        }).toArray();
        add("large_losses.days", days.length, NONE, index.length);
        share("large_losses.index_rose", days, i -> index[i] > 0);
        share("large_losses.small_move", days, i -> Math.abs(index[i]) < SMALL_MOVE);
        share("large_losses.hedge_gained", days, i -> hedge[i] > 0);
    }

    private void share(String key, int[] days, IntPredicate what) {
        add(key, Arrays.stream(days).filter(what).count() / (double) days.length, NONE, days.length);
    }

    private void add(String key, double value, Range interval, int n) {
        table.add(Arrays.asList(key, value, interval.low(), interval.high(), n));
    }
}
