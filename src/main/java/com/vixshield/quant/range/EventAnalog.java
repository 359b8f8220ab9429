package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.math.Quantiles;

/**
 * Measures how past sessions with one kind of announcement moved, in the range that had been expected of each of them the
 * session before (its 85 % band; 1 is the edge of that band).
 *
 * @param sessions how many there were with a forecast
 * @param moves their quantiles; absent below {@link #LEAST} sessions
 */
public record EventAnalog(EventKind kind, int sessions, Optional<Moves> moves) {

    /** With fewer the 90 % quantile would rest on a single session. */
    public static final int LEAST = 20;

    /**
     * @param median in units of the expected range, as are the next three
     * @param inside share of the sessions that ended within their range
     * @param worstOn when the largest move happened
     */
    public record Moves(double median, double p80, double p90, double worst, double inside, LocalDate worstOn) {
    }

    /**
     * One for each announcement of the next session, in the order of {@link EventKind}; nothing later than the forecast is
     * used.
     */
    public static List<EventAnalog> of(RangeForecast forecast, MarketHistory history, LocalDate nextSession) {
        Set<EventKind> coming = history.events().getOrDefault(nextSession, Set.of());
        NavigableMap<LocalDate, Double> shares = coming.isEmpty() ? new TreeMap<>() : forecast.shares();
        return coming.stream().sorted().map(kind -> of(kind, shares, history.events())).toList();
    }

    private static EventAnalog of(EventKind kind, NavigableMap<LocalDate, Double> shares,
            NavigableMap<LocalDate, Set<EventKind>> events) {
        Map<LocalDate, Double> past = shares.entrySet().stream()
                .filter(session -> events.getOrDefault(session.getKey(), Set.of()).contains(kind))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new EventAnalog(kind, past.size(), moves(past));
    }

    /** @param past shares of the expected range by session; with fewer than {@link #LEAST} there are no quantiles */
    static Optional<Moves> moves(Map<LocalDate, Double> past) {
        return past.size() < LEAST ? Optional.empty() : Optional.of(quantiles(past));
    }

    private static Moves quantiles(Map<LocalDate, Double> past) {
        double[] shares = past.values().stream().mapToDouble(Double::doubleValue).toArray();
        Map.Entry<LocalDate, Double> worst = past.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Moves(Quantiles.median(shares), Quantiles.quantile(shares, 0.8), Quantiles.quantile(shares, 0.9),
                worst.getValue(), (double) Arrays.stream(shares).filter(share -> share <= 1).count() / shares.length,
                worst.getKey());
    }
}
