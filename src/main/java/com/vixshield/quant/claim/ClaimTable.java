package com.vixshield.quant.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;

/**
 * Measures all claims on one history: at the old and at the central price, on the whole of it and by era; at the central price's
 * neighbours, on the whole of it.
 */
public final class ClaimTable {

    private static final List<LocalDate> ERAS = List.of(LocalDate.of(2017, 1, 1), LocalDate.of(2021, 1, 1),
            LocalDate.of(2022, 5, 11));
    private static final LocalDate FIRST_ERA_ENDS = LocalDate.of(2017, 1, 1);
    private static final int LEAST_DAYS = 60;
    /** Beside 1.00: a tenth of the volatility decides the sign. */
    private static final List<Double> NEIGHBOURS = List.of(0.95, 1.05, 1.10);

    private final SessionTable table;
    private final int first;
    private final int hedgeFirst;
    private final int hedgeEnd;
    private final List<HedgeHistory> hedges;

    /**
     * @param first index of the first condor session @param hedgeFirst index of the first day with a hedge
     * @param hedgeEnd exclusive; not after the first where the history has none
     */
    public ClaimTable(SessionTable table, int first, int hedgeFirst, int hedgeEnd) {
        this.table = table;
        this.first = first;
        this.hedgeFirst = hedgeFirst;
        this.hedgeEnd = hedgeEnd;
        this.hedges = hedgeFirst < hedgeEnd ? new HedgeWalk(table).run(hedgeFirst, hedgeEnd, HedgeVariant.ALL) : List.of();
    }

    public List<ClaimResult> measure() {
        List<Callable<List<ClaimResult>>> parts = new ArrayList<>();
        for (PriceModel model : List.of(PriceModel.FLAT, PriceModel.CENTRAL)) {
            CondorHistory literal = new CondorWalk(table, model, false).run(first, table.size() - 1);
            CondorHistory scaled = new CondorWalk(table, model, true).run(first, table.size() - 1);
            for (ClaimSample sample : samples(literal, scaled)) {
                ClaimMeter meter = new ClaimMeter(sample, model == PriceModel.FLAT ? "1.00" : "alt");
                parts.add(meter::priced);
                if (model == PriceModel.FLAT) {
                    parts.add(meter::unpriced);
                }
            }
        }
        NEIGHBOURS.forEach(share -> {
            CondorHistory literal = new CondorWalk(table, PriceModel.CENTRAL.at(share), false).run(first, table.size() - 1);
            CondorHistory scaled = new CondorWalk(table, PriceModel.CENTRAL.at(share), true).run(first, table.size() - 1);
            parts.add(new ClaimMeter(samples(literal, scaled).get(0), "alt@" + share)::priced);
        });
        return parts.parallelStream().map(ClaimTable::call).toList().stream().flatMap(List::stream).toList();
    }

    private static List<ClaimResult> call(Callable<List<ClaimResult>> part) {
        try {
            return part.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ClaimSample> samples(CondorHistory literal, CondorHistory scaled) {
        List<ClaimSample> samples = new ArrayList<>();
        int end = table.size() - 1;
        samples.add(new ClaimSample(literal, scaled, hedges, first, end, hedgeFirst, Math.max(hedgeFirst, hedgeEnd)));
        add(samples, first, table.firstFrom(FIRST_ERA_ENDS));
        ERAS.forEach(from -> add(samples, Math.max(first, table.firstFrom(from)), end));
        return samples;
    }

    private void add(List<ClaimSample> samples, int from, int to) {
        ClaimSample all = samples.get(0);
        int dayFirst = Math.max(hedgeFirst, from);
        int dayEnd = Math.max(dayFirst, Math.min(to, hedgeEnd));
        if (to - from >= LEAST_DAYS && (from > all.first() || to < all.end())) {
            samples.add(new ClaimSample(all.literal(), all.scaled(), hedges, from, Math.min(to, all.end()), dayFirst, dayEnd));
        }
    }
}
