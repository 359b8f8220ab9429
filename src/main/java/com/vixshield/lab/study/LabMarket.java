package com.vixshield.lab.study;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.evidence.StudySpan;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.regime.RegimeClassifier;
import com.vixshield.quant.volatility.TermStructure;

/**
 * Shares over all runs of one history what depends on no setting of an account: condors by price and width, hedges, regimes.
 * Walks are kept while there is memory for them, so that memory does not grow with the number of variants.
 */
public final class LabMarket {

    private record Walk(double price, boolean scaled) {
    }

    private final SessionTable table;
    private final Map<Walk, SoftReference<CondorHistory>> walks = new HashMap<>();
    private Map<HedgeVariant, HedgeHistory> hedges;
    private String hedgeTrouble;
    private String[] regimes;

    public LabMarket(SessionTable table) {
        this.table = table;
    }

    public SessionTable table() {
        return table;
    }

    /** Session that walks begin with: the one before any run, with a range forecast. */
    static int start(SessionTable table) {
        int start = Math.max(0, table.firstFrom(StudySpan.FROM) - 1);
        while (start < table.size() && !(table.ranges().band(0, start) > 0)) {
            start++;
        }
        return start;
    }

    /** Condors of all tiers, one session earlier than any run begins. */
    CondorHistory walk(double price, boolean scaled) {
        Walk key = new Walk(price, scaled);
        synchronized (walks) {
            SoftReference<CondorHistory> kept = walks.get(key);
            CondorHistory walk = kept == null ? null : kept.get();
            if (walk == null) {
                walk = new CondorWalk(table, PriceModel.CENTRAL.at(price), scaled).run(start(table), table.size() - 1);
                walks.put(key, new SoftReference<>(walk));
            }
            return walk;
        }
    }

    /** Whole, as its later days depend on its earlier ones; empty where no hedge can be priced. */
    synchronized Optional<HedgeHistory> hedge(HedgeVariant variant, StudySpan span) {
        if (hedges == null) {
            hedges = new HashMap<>();
            int end = table.firstFrom(span.hedgeTo().plusDays(1));
            try {
                List<HedgeHistory> all = end > span.hedgeStart()
                        ? new HedgeWalk(table).run(span.hedgeStart(), end, HedgeVariant.ALL)
                        : List.of();
                all.forEach(hedge -> hedges.put(hedge.variant(), hedge));
                hedgeTrouble = all.isEmpty() ? "no VX settlements and VVIX" : null;
            } catch (IllegalArgumentException e) {
                hedgeTrouble = e.getMessage();
            }
        }
        return Optional.ofNullable(hedges.get(variant));
    }

    /** Why there is no hedge; null where there is one. */
    synchronized String hedgeTrouble() {
        return hedgeTrouble;
    }

    /** The regime's label at the close of a session; empty in earlier years than runs have. */
    synchronized String regime(int session) {
        if (regimes == null) {
            regimes = new String[table.size()];
            RulebookParameters rules = RulebookParameters.V1_0;
            MarketHistory history = table.inputs().history();
            for (int i = start(table); i < regimes.length; i++) {
                TermStructure term = TermStructure.of(history, table.date(i), rules.oldestSettlementDays(), rules.plausible());
                regimes[i] = RegimeClassifier.of(history, table.date(i), term, rules.regime()).label();
            }
        }
        return regimes[session] == null ? "" : regimes[session];
    }
}
