package com.vixshield.quant.hedge.motion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

/**
 * Computes the trend again in a session with an announcement (rulebook §7). Both readings of a session share one limit on
 * the move: {@link MotionPath}.
 *
 * @param events of the session that ask for it, ascending; empty on every other day
 * @param before reading of the session before, with which the day began
 * @param after reading with the VIX after the print
 * @param reason why there is no second reading
 */
public record PostEventTrend(List<EventKind> events, Optional<VixTrend> before, Optional<VixTrend> after,
        Optional<String> reason) {

    /** @param now VIX at the moment of the quotes; only asked for while the session has no row of its own */
    public static PostEventTrend of(MarketHistory history, LocalDate session, HedgeParameters parameters, OptionalDouble now) {
        List<EventKind> events = history.events().getOrDefault(session, Set.of()).stream()
                .filter(parameters.motion().rereadEvents()::contains).sorted().toList();
        List<DailyBar> past = history.vix().stream().filter(bar -> bar.date().isBefore(session)).toList();
        Optional<VixTrend> before = VixTrend.at(session, past, parameters);
        if (events.isEmpty()) {
            return new PostEventTrend(events, before, Optional.empty(),
                    Optional.of("no FOMC decision, GDP, CPI or PPI in this session"));
        }
        Optional<DailyBar> today = today(history, session, past, now);
        if (today.isEmpty()) {
            return new PostEventTrend(events, before, Optional.empty(), Optional.of("not available: no VIX after the print"));
        }
        List<DailyBar> rows = new ArrayList<>(past);
        rows.add(today.get());
        Optional<VixTrend> after = VixTrend.at(session, rows, parameters).filter(r -> r.date().equals(session));
        return new PostEventTrend(events, before, after, after.isPresent()
                ? Optional.empty()
                : Optional.of("not available: too few VIX sessions for its indicators"));
    }

    /** The session's row, or as much of it as is known: yesterday's close and the VIX now. */
    private static Optional<DailyBar> today(MarketHistory history, LocalDate session, List<DailyBar> past, OptionalDouble now) {
        Optional<DailyBar> row = history.vix().stream().filter(bar -> bar.date().equals(session)).findFirst();
        if (row.isPresent() || now.isEmpty() || past.isEmpty()) {
            return row;
        }
        double open = past.get(past.size() - 1).close();
        double level = now.getAsDouble();
        return Optional.of(new DailyBar(session, open, Math.max(open, level), Math.min(open, level), level));
    }
}
