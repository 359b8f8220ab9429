package com.vixshield.signal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;

/** Reads daily results of a sleeve and of the condor, any unit: a CSV file with the columns date, sleeve and condor. */
record SleeveFile(NavigableMap<LocalDate, Double> sleeve, NavigableMap<LocalDate, Double> condor) {

    private static final List<String> HEADER = List.of("date", "sleeve", "condor");

    /** @throws com.vixshield.market.MarketDataException for a file that is none */
    static SleeveFile read(Path path) {
        DailyFile daily = new DailyFile(DataFile.read(path));
        if (!daily.rows().next()) {
            throw daily.refuse("the file is empty");
        }
        requireHeader(daily);
        SleeveFile results = new SleeveFile(new TreeMap<>(), new TreeMap<>());
        while (daily.rows().next()) {
            daily.rows().requireSize(HEADER.size());
            LocalDate day = daily.rows().isoDate(0);
            put(daily, results.sleeve, day, 1);
            put(daily, results.condor, day, 2);
        }
        return results;
    }

    private static void requireHeader(DailyFile daily) {
        daily.rows().requireSize(HEADER.size());
        for (int i = 0; i < HEADER.size(); i++) {
            if (!daily.rows().is(i, HEADER.get(i))) {
                throw daily.refuse("wrong header: column \"" + HEADER.get(i) + "\" is missing");
            }
        }
    }

    private static void put(DailyFile daily, NavigableMap<LocalDate, Double> to, LocalDate day, int column) {
        if (!daily.rows().isEmpty(column)) {
            daily.put(to, day, daily.rows().number(column));
        }
    }
}
