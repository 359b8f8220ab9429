package com.vixshield.quant.history;

import java.time.LocalDate;
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
}
