package com.vixshield.market.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.VxSettlement;

/**
 * Puts the contracts of a trade date into the slots of the curve. Slot 1 is the nearest contract whose expiry is after the
 * trade date. In the market's first years not every month was listed, so contracts are counted; since 2013 every month is,
 * and months are counted, so that a contract missing in the data leaves its slot empty instead of shifting the others.
 */
final class VxSlots {

    private static final int SLOTS = 8;
    private static final int EVERY_MONTH_LISTED = 2013;

    private final SessionCalendar calendar;
    private final NavigableMap<LocalDate, List<VxSettlement>> byDay = new TreeMap<>();

    VxSlots(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    /** Days in any order, the expiries of a day ascending. */
    void add(LocalDate day, LocalDate expiry, double settle) {
        if (!expiry.isAfter(day) || !calendar.isSession(day)) {
            return;
        }
        List<VxSettlement> curve = byDay.computeIfAbsent(day, key -> new ArrayList<>(SLOTS));
        int slot = day.getYear() < EVERY_MONTH_LISTED ? curve.size() + 1 : monthsFromFront(day, expiry);
        if (slot <= SLOTS) {
            curve.add(new VxSettlement(slot, expiry, settle));
        }
    }

    private int monthsFromFront(LocalDate day, LocalDate expiry) {
        YearMonth month = YearMonth.from(day);
        YearMonth front = calendar.vixExpiry(month).isAfter(day) ? month : month.plusMonths(1);
        return (int) ChronoUnit.MONTHS.between(front, YearMonth.from(expiry)) + 1;
    }

    NavigableMap<LocalDate, List<VxSettlement>> byDay() {
        return byDay;
    }
}
