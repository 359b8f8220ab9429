package com.vixshield.market.cboe;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.VxSettlement;

/**
 * Builds the curve of each day from the settlements of its contracts. Slot 1 is the contract whose expiry is the next AFTER
 * the day, so that on an expiry day it is already the following one. Since 2013 every month is listed, and the slots are
 * months: one stays empty where the data lack the day. Before, they count what was listed.
 */
public final class VxCurveTable {

    private static final int SLOTS = 8;
    private static final int EVERY_MONTH_LISTED = 2013;

    private final SessionCalendar calendar;
    /** By day and expiry; what comes first stands. */
    private final NavigableMap<LocalDate, NavigableMap<LocalDate, Double>> settlements = new TreeMap<>();

    public VxCurveTable(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    /** Weekly contracts are passed over, whatever they are called: the expiry alone makes a contract the month's. */
    public void add(VxContract contract) {
        if (contract.month().isPresent()) {
            contract.days().rows().forEach((day, row) -> add(day, contract.expiry(), row.settle()));
        }
    }

    /** The list of a day is there before the contracts' own files, and says the same. */
    public void add(LocalDate day, VxSettlements list) {
        list.contracts().rows().values().stream().filter(VxSettlements.Contract::isMonthly)
                .forEach(contract -> add(day, contract.expiry(), contract.settle()));
    }

    /** The settlement of a monthly contract on a trade date. */
    public void add(LocalDate day, LocalDate expiry, double settle) {
        boolean monthly = calendar.vixExpiry(YearMonth.from(expiry)).equals(expiry);
        if (monthly && !Double.isNaN(settle) && expiry.isAfter(day) && calendar.isSession(day)) {
            settlements.computeIfAbsent(day, key -> new TreeMap<>()).putIfAbsent(expiry, settle);
        }
    }

    public NavigableMap<LocalDate, List<VxSettlement>> days() {
        NavigableMap<LocalDate, List<VxSettlement>> days = new TreeMap<>();
        settlements.forEach((day, contracts) -> days.put(day, curve(day, contracts)));
        return days;
    }

    private List<VxSettlement> curve(LocalDate day, NavigableMap<LocalDate, Double> contracts) {
        List<VxSettlement> curve = new ArrayList<>(SLOTS);
        contracts.forEach((expiry, settle) -> {
            int slot = day.getYear() < EVERY_MONTH_LISTED ? curve.size() + 1 : monthsFromFront(day, expiry);
            if (slot <= SLOTS) {
                curve.add(new VxSettlement(slot, expiry, settle));
            }
        });
        return List.copyOf(curve);
    }

    private int monthsFromFront(LocalDate day, LocalDate expiry) {
        YearMonth month = YearMonth.from(day);
        YearMonth front = calendar.vixExpiry(month).isAfter(day) ? month : month.plusMonths(1);
        return 1 + (int) MONTHS.between(front, YearMonth.from(expiry));
    }
}
