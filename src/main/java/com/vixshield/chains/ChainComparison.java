package com.vixshield.chains;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorResults;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TierColumns;

/**
 * Backtests every tier on the sessions that real quotes cover, on the quotes and, beside them, on the model at its central price: the
 * same sessions, settled on the same closes.
 *
 * @param used sessions that were priced on the quotes and have a next close
 * @param first of them, null without any; last likewise
 */
record ChainComparison(String origin, String sha256, int used, LocalDate first, LocalDate last,
        NavigableMap<LocalDate, String> refused, List<Line> lines) {

    /** Sessions below which no tier is judged. */
    static final int LEAST = 60;

    /** @param quotes empty without a trade; model likewise */
    record Line(String tier, Optional<CondorResults> quotes, Optional<CondorResults> model) {
    }

    static ChainComparison of(SessionTable table, QuoteSource source) {
        if (source.isEmpty()) {
            return new ChainComparison(source.origin(), source.sha256(), 0, null, null, source.refused(), List.of());
        }
        int begin = table.firstFrom(source.curves().firstKey());
        int end = table.firstFrom(source.curves().lastKey()) + 1;
        CondorWalk walk = new CondorWalk(table, PriceModel.CENTRAL, false);
        CondorHistory model = walk.run(begin, end);
        CondorHistory quoted = walk.on(source.curves()).run(begin, end);
        List<CondorSession> onQuotes = quoted.sessions().stream().filter(CondorSession::quoted).toList();
        List<CondorSession> onModel = onQuotes.stream().map(session -> model.at(session.session())).toList();
        List<Line> lines = new ArrayList<>();
        for (String tier : CondorWalk.tiers().keySet()) {
            lines.add(new Line(tier, results(quoted, tier, onQuotes), results(model, tier, onModel)));
        }
        return new ChainComparison(source.origin(), source.sha256(), onQuotes.size(), date(table, onQuotes, 0),
                date(table, onQuotes, onQuotes.size() - 1), source.refused(), lines);
    }

    private static Optional<CondorResults> results(CondorHistory history, String tier, List<CondorSession> sessions) {
        return new TierColumns(history, tier, Set.of(), sessions).trades() == 0
                ? Optional.empty()
                : Optional.of(CondorResults.of(history, tier, Set.of(), sessions));
    }

    private static LocalDate date(SessionTable table, List<CondorSession> sessions, int at) {
        return sessions.isEmpty() ? null : table.date(sessions.get(at).session());
    }
}
