package com.vixshield.lab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.LayerDay;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Adds the hedge up by layer, in cents of an account that is kept at 100,000 dollars: what was paid for calls and received for
 * them, the change in the value of those held, gains on futures, slippage. The result of a line is the sum of its parts.
 */
final class HedgeLedger {

    private static final double ACCOUNT_CENTS = 100_000 * 100.0;

    private HedgeLedger() {
    }

    /** @param budget percent of the account a year; @return front, mid, long and all; empty without a hedge */
    static List<LabResult.LedgerLine> of(LabPeriod period, double budget) {
        List<LabResult.LedgerLine> lines = new ArrayList<>();
        period.hedge().ifPresent(hedge -> {
            for (Layer layer : Layer.values()) {
                lines.add(line(period, hedge, layer, budget));
            }
            lines.add(sum(lines));
        });
        return lines;
    }

    private static LabResult.LedgerLine line(LabPeriod period, HedgeHistory hedge, Layer layer, double budget) {
        double paid = 0;
        double received = 0;
        double futures = 0;
        double slippage = 0;
        int first = period.dayFirst() - hedge.first();
        int end = period.dayEnd() - hedge.first();
        for (int i = first; i < end; i++) {
            LayerDay day = day(hedge, i, layer);
            paid += day.paid();
            received += day.received();
            futures += day.futures();
            slippage += day.slippage();
        }
        double change = day(hedge, end - 1, layer).value() - (first > 0 ? day(hedge, first - 1, layer).value() : 0);
        return line(layer.name().toLowerCase(Locale.ROOT), cents(-paid, budget), cents(received, budget),
                cents(change, budget), cents(futures, budget), cents(-slippage, budget));
    }

    private static LayerDay day(HedgeHistory hedge, int at, Layer layer) {
        return hedge.days().get(at).layers().get(layer.ordinal());
    }

    private static long cents(double share, double budget) {
        return Math.round(ACCOUNT_CENTS * budget * share);
    }

    private static LabResult.LedgerLine sum(List<LabResult.LedgerLine> lines) {
        return line("all", lines.stream().mapToLong(LabResult.LedgerLine::paid).sum(),
                lines.stream().mapToLong(LabResult.LedgerLine::received).sum(),
                lines.stream().mapToLong(LabResult.LedgerLine::change).sum(),
                lines.stream().mapToLong(LabResult.LedgerLine::futures).sum(),
                lines.stream().mapToLong(LabResult.LedgerLine::slippage).sum());
    }

    private static LabResult.LedgerLine line(String layer, long paid, long received, long change, long futures,
            long slippage) {
        return new LabResult.LedgerLine(layer, paid, received, change, futures, slippage,
                paid + received + change + futures + slippage,
                paid == 0 ? null : LabResult.finite((received + change) / (double) -paid));
    }
}
