package com.vixshield.market.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.vixshield.market.MarketDataException;

/** Reads the rows below a header one by one and goes on after a bad one, so that what is lost can be listed. */
public final class SeriesReader<T> {

    private final DailyFile file;
    private final TreeMap<LocalDate, T> taken = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<RowNote> refused = new ArrayList<>();
    private final List<RowNote> doubts = new ArrayList<>();
    private LocalDate before = LocalDate.MIN;

    public SeriesReader(DataFile file) {
        this.file = new DailyFile(file);
    }

    public DailyFile file() {
        return file;
    }

    public CsvRows rows() {
        return file.rows();
    }

    /** @param row reads the current row and puts or drops it; what it refuses is noted. A broken file ends the reading. */
    public ParsedSeries<T> read(Runnable row) {
        while (rows().next()) {
            try {
                row.run();
            } catch (MarketDataException e) {
                refused.add(RowNote.of(e));
            }
        }
        return new ParsedSeries<>(file.report(taken.size()), taken, lines, refused, doubts);
    }

    /** Every provider writes its oldest row first; one that does not has been put together wrongly somewhere. */
    public void put(LocalDate day, T value) {
        file.put(taken, day, value);
        lines.putIfAbsent(day, rows().line());
        if (day.isBefore(before)) {
            doubt("the dates go backwards: " + day + " after " + before);
        }
        before = day;
    }

    public void doubt(String reason) {
        doubts.add(new RowNote(rows().line(), reason));
    }
}
