package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.backtest.SessionTable;

/**
 * Names a stretch of sessions that results are given for.
 *
 * @param first index in the table
 * @param end exclusive
 */
record StudyPeriod(String name, int first, int end) {

    private static final int LEAST = 60;

    int sessions() {
        return end - first;
    }

    /** The whole stretch and the eras in it (rulebook §11). */
    static List<StudyPeriod> of(SessionTable table, int first, int end) {
        List<StudyPeriod> periods = new ArrayList<>();
        periods.add(new StudyPeriod("full", first, end));
        add(periods, table, "y2007_16", "2007-01-01", "2017-01-01");
        add(periods, table, "y2017_26", "2017-01-01", "2027-01-01");
        add(periods, table, "since_2022_05", "2022-05-11", "9999-01-01");
        return periods;
    }

    private static void add(List<StudyPeriod> periods, SessionTable table, String name, String from, String to) {
        StudyPeriod full = periods.get(0);
        int first = Math.max(full.first, table.firstFrom(LocalDate.parse(from)));
        int end = Math.min(full.end, table.firstFrom(LocalDate.parse(to)));
        if (end - first >= LEAST) {
            periods.add(new StudyPeriod(name, first, end));
        }
    }
}
