package com.vixshield.quant.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Holds everything daily that the signal of one session may look at. Lists and maps ascend by date and may reach beyond the
 * session (a replay knows the future): the core itself never looks past the session it computes.
 *
 * @param spx bars of every SPX session
 * @param vix bars of the VIX on SPX sessions only (rows of holidays are left out: rulebook §7)
 * @param values one-value series; a series without data is absent
 * @param vx monthly VX settlements by trade date, slots ascending, missing slots left out
 * @param events announcements by date
 */
public record MarketHistory(List<DailyBar> spx, List<DailyBar> vix, Map<Series, NavigableMap<LocalDate, Double>> values,
        NavigableMap<LocalDate, List<VxSettlement>> vx, NavigableMap<LocalDate, Set<EventKind>> events) {

    /** The same without what came later; announcements are scheduled and stay. */
    public MarketHistory upTo(LocalDate session) {
        Map<Series, NavigableMap<LocalDate, Double>> known = new EnumMap<>(Series.class);
        values.forEach((series, rows) -> {
            NavigableMap<LocalDate, Double> past = rows.headMap(session, true);
            if (!past.isEmpty()) {
                known.put(series, past);
            }
        });
        return new MarketHistory(upTo(spx, session), upTo(vix, session), known, vx.headMap(session, true), events);
    }

    private static List<DailyBar> upTo(List<DailyBar> bars, LocalDate session) {
        int end = bars.size();
        while (end > 0 && bars.get(end - 1).date().isAfter(session)) {
            end--;
        }
        return bars.subList(0, end);
    }
}
