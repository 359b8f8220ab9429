package com.vixshield.quant.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.VxSettlement;

/**
 * Holds what a backtest is made from.
 *
 * @param vxListed expiries of the monthly VIX futures that were listed on a day, ascending, settled or not
 * @param overnight federal funds rate in percent a year, for days on which the one-month bill has no yield
 */
public record BacktestInputs(MarketHistory history, NavigableMap<LocalDate, List<LocalDate>> vxListed,
        NavigableMap<LocalDate, Double> overnight) {

    /** Of a history in which what is listed is what has settled. */
    public static BacktestInputs of(MarketHistory history) {
        NavigableMap<LocalDate, List<LocalDate>> listed = new TreeMap<>();
        history.vx().forEach((day, months) -> listed.put(day, months.stream().map(VxSettlement::expiry).toList()));
        return new BacktestInputs(history, listed, new TreeMap<>());
    }
}
