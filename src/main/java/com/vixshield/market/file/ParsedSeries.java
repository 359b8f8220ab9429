package com.vixshield.market.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;

/**
 * Holds the contents of a file with one row per date. A file that is cut off, or is something else than its name says, is
 * no parsed series but a {@link MarketDataException}; a single bad row only costs itself.
 *
 * @param file rows taken, and rows that a documented rule leaves out: repeated lines, missing values
 * @param lines where each row stands
 * @param refused rows that are lost, and why
 * @param doubts rows that were taken although something is odd about them
 */
public record ParsedSeries<T>(FileReport file, NavigableMap<LocalDate, T> rows, Map<LocalDate, Integer> lines,
        List<RowNote> refused, List<RowNote> doubts) {

    public ParsedSeries {
        refused = List.copyOf(refused);
        doubts = List.copyOf(doubts);
    }

    /** The same with rows of those days left out. */
    public ParsedSeries<T> without(Predicate<LocalDate> days) {
        NavigableMap<LocalDate, T> left = new TreeMap<>(rows);
        left.keySet().removeIf(days);
        int gone = rows.size() - left.size();
        FileReport report = new FileReport(file.name(), file.sha256(), file.rowsRead() - gone, file.rowsDropped() + gone);
        return gone == 0 ? this : new ParsedSeries<>(report, left, lines, refused, doubts);
    }

    /** For callers that want all rows or none. */
    public ParsedSeries<T> requireComplete() {
        if (!refused.isEmpty()) {
            throw new MarketDataException(file.name(), refused.get(0).line(), refused.get(0).reason());
        }
        return this;
    }
}
