package com.vixshield.lab.study;

import java.time.LocalDate;

import com.vixshield.quant.backtest.SessionTable;

/**
 * Divides a history in two: what discovery may look at, and the last years, which only a confirmation sees.
 *
 * @param first session of discovery
 * @param last session of discovery: its condor settles before the locked years begin
 * @param locked first locked session
 * @param lastLocked last one whose condor has settled
 */
public record LabLock(LocalDate first, LocalDate last, LocalDate locked, LocalDate lastLocked) {

    public static final int YEARS = 3;
    private static final int LEAST = 250;

    /** @throws LabRefusal when the history is too short to lock anything away */
    public static LabLock of(SessionTable table) {
        int usable = LabMarket.start(table) + 1;
        int locked = table.firstFrom(table.date(table.size() - 1).minusYears(YEARS).plusDays(1));
        if (locked - 2 - usable < LEAST) {
            throw new LabRefusal("from", "The imported history is too short: it goes from " + table.date(0) + " to "
                    + table.date(table.size() - 1) + ", the range forecast needs the years before a run, and the last " + YEARS
                    + " years are locked away. At least " + LEAST + " sessions must remain.");
        }
        return new LabLock(table.date(usable), table.date(locked - 2), table.date(locked), table.date(table.size() - 2));
    }
}
