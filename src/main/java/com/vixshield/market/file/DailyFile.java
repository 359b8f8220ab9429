package com.vixshield.market.file;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.DailyBar;

/** Reads one daily series of one file into memory of its own first, so that a refusal leaves nothing behind. */
public final class DailyFile {

    private final DataFile file;
    private final CsvRows rows;
    private int dropped;

    public DailyFile(DataFile file) {
        this.file = file;
        this.rows = new CsvRows(file);
    }

    public CsvRows rows() {
        return rows;
    }

    /**
     * Takes a value of a day. Lines that repeat are dropped, as Cboe's files have some; lines that contradict each other
     * are refused.
     */
    public <T> void put(Map<LocalDate, T> taken, LocalDate day, T value) {
        T earlier = taken.putIfAbsent(day, value);
        if (earlier != null) {
            if (!earlier.equals(value)) {
                throw rows.refuse("a second, different row for " + day);
            }
            dropped++;
        }
    }

    public void drop() {
        dropped++;
    }

    /** An index value or price: positive, or NaN where the file has none. */
    public double price(int field) {
        double value = rows.number(field);
        if (value <= 0) {
            throw rows.refuse("not a price: " + rows.text(field));
        }
        return value;
    }

    public DailyBar bar(LocalDate day, int open, int high, int low, int close) {
        DailyBar bar = new DailyBar(day, price(open), price(high), price(low), price(close));
        if (bar.high() < bar.low()) {
            throw rows.refuse("high below low");
        }
        return bar;
    }

    public MarketDataException refuse(String reason) {
        return rows.refuse(reason);
    }

    /** Hands over what was read, days of no session left out, and reports it. */
    public <T> FileReport into(NavigableMap<LocalDate, T> target, TreeMap<LocalDate, T> taken, SessionCalendar calendar) {
        int read = taken.size();
        taken.keySet().removeIf(day -> !calendar.isSession(day));
        taken.forEach(target::putIfAbsent);
        return file.report(taken.size(), dropped + read - taken.size());
    }

    public FileReport report(int rowsRead) {
        return file.report(rowsRead, dropped);
    }
}
