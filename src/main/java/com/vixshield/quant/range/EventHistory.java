package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

/**
 * Lists how past sessions moved, each in units of the range that had been expected of it the session before, and picks those
 * with an announcement or of a stretch of the calendar.
 */
public final class EventHistory {

    /**
     * A session that is over.
     *
     * @param previous session before, with whose range it is compared
     * @param move log return into its close, decimal
     * @param share of the edge of the 85 % range, without sign
     */
    public record Past(LocalDate previous, LocalDate session, double move, double share) {
    }

    private final List<Past> sessions;
    private final NavigableMap<LocalDate, Set<EventKind>> events;

    private EventHistory(List<Past> sessions, NavigableMap<LocalDate, Set<EventKind>> events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param session last session that may be looked at
     * @param nextSession session after it
     * @return empty where there is no forecast at that session
     */
    public static Optional<EventHistory> of(MarketHistory history, LocalDate session, LocalDate nextSession, RangeRules rules) {
        return RangeForecast.of(history, session, nextSession, rules)
                .map(forecast -> new EventHistory(sessions(history.upTo(session).spx(), forecast.shares()), history.events()));
    }

    private static List<Past> sessions(List<DailyBar> bars, NavigableMap<LocalDate, Double> shares) {
        List<Past> past = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            Double share = shares.get(bars.get(i).date());
            if (share != null) {
                past.add(new Past(bars.get(i - 1).date(), bars.get(i).date(),
                        Math.log(bars.get(i).close() / bars.get(i - 1).close()), share));
            }
        }
        return List.copyOf(past);
    }

    /** Oldest first. */
    public List<Past> all() {
        return sessions;
    }

    /** Those with an announcement, oldest first. */
    public List<Past> with(EventKind kind) {
        return sessions.stream().filter(past -> events.getOrDefault(past.session(), Set.of()).contains(kind)).toList();
    }

    /** Those of a stretch of the calendar, oldest first. */
    public List<Past> within(CalendarWindow window) {
        return sessions.stream().filter(past -> window.holds(past.previous(), past.session())).toList();
    }

    /** Quantiles of the shares; empty below {@link EventAnalog#LEAST} sessions. */
    public static Optional<EventAnalog.Moves> moves(List<Past> sessions) {
        Map<LocalDate, Double> shares = sessions.stream()
                .collect(Collectors.toMap(Past::session, Past::share, (first, second) -> first, HashMap::new));
        return EventAnalog.moves(shares);
    }
}
