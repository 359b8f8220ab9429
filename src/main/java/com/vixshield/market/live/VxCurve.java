package com.vixshield.market.live;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.VxContract;
import com.vixshield.market.cboe.VxSettlements;
import com.vixshield.quant.history.VxSettlement;

/**
 * The curve of each day from the files of the contracts. Slot 1 is the month whose expiry is the next AFTER the day, so that on
 * an expiry day it is already the following one; slots are calendar months, and stay empty where a file lacks the day.
 */
final class VxCurve {

    private static final int SLOTS = 8;

    private final SessionCalendar calendar;
    private final NavigableMap<LocalDate, List<VxSettlement>> days = new TreeMap<>();

    VxCurve(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    VxCurve addContracts(Collection<VxContract> contracts) {
        contracts.stream().filter(contract -> contract.month().isPresent()).forEach(contract -> contract.days().rows()
                .forEach((day, row) -> add(day, contract.month().get(), contract.expiry(), row.settle())));
        return this;
    }

    /** The list of a day is there before the contracts' own files, and says the same. */
    VxCurve addList(LocalDate day, VxSettlements list) {
        list.contracts().rows().values().stream().filter(VxSettlements.Contract::isMonthly)
                .forEach(contract -> add(day, YearMonth.from(contract.expiry()), contract.expiry(), contract.settle()));
        return this;
    }

    NavigableMap<LocalDate, List<VxSettlement>> days() {
        days.values().forEach(curve -> curve.sort(Comparator.comparingInt(VxSettlement::month)));
        return days;
    }

    private void add(LocalDate day, YearMonth month, LocalDate expiry, double settle) {
        if (Double.isNaN(settle) || !expiry.isAfter(day) || !calendar.isSession(day)) {
            return;
        }
        int slot = 1 + (int) MONTHS.between(front(day), month);
        List<VxSettlement> curve = days.computeIfAbsent(day, key -> new ArrayList<>(SLOTS));
        if (slot >= 1 && slot <= SLOTS && curve.stream().noneMatch(known -> known.month() == slot)) {
            curve.add(new VxSettlement(slot, expiry, settle));
        }
    }

    private YearMonth front(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return calendar.vixExpiry(month).isAfter(day) ? month : month.plusMonths(1);
    }
}
