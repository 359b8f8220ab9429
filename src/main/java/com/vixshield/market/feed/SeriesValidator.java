package com.vixshield.market.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.ParsedSeries;

/**
 * Checks that a daily history is the expected one: neither older, nor from the future, nor shorter, nor quite another than
 * what was good before.
 *
 * @param series the rows by date
 * @param newest the day that must be in it at a moment
 */
public record SeriesValidator<T>(Function<T, ParsedSeries<?>> series,
        Function<Instant, LocalDate> newest) implements ContentValidator<T> {

    /** More unreadable rows than this, and the file as a whole is not to be believed. */
    private static final double MOST_REFUSED = 0.01;
    /** A provider may drop a few bad rows; a history does not vanish. */
    private static final double MOST_GONE = 0.01;
    /** Revisions touch some rows. When most change it is another series, or another scale. */
    private static final double MOST_CHANGED = 0.2;

    @Override
    public List<String> judge(FeedContent<T> content, Optional<FeedContent<T>> before, Instant now) {
        ParsedSeries<?> rows = series.apply(content.data());
        requireRows(rows);
        requireDates(rows.rows().lastKey(), now);
        return before.map(earlier -> compare(series.apply(earlier.data()), rows)).orElse(List.of());
    }

    private static void requireRows(ParsedSeries<?> rows) {
        if (rows.rows().isEmpty()) {
            throw new ImplausibleException(rows.file().name() + ": not one row");
        }
        if (rows.refused().size() > Math.max(1, MOST_REFUSED * rows.rows().size())) {
            throw new ImplausibleException(
                    rows.file().name() + ": " + rows.refused().size() + " unreadable rows, the first: line "
                            + rows.refused().get(0).line() + ": " + rows.refused().get(0).reason());
        }
    }

    private void requireDates(LocalDate last, Instant now) {
        if (last.isAfter(now.atZone(SessionCalendar.NEW_YORK).toLocalDate())) {
            throw new ImplausibleException("a row of the future: " + last);
        }
        LocalDate wanted = newest.apply(now);
        if (last.isBefore(wanted)) {
            throw new ImplausibleException("stale: the newest row is of " + last + ", but " + wanted + " must be there");
        }
    }

    private static List<String> compare(ParsedSeries<?> before, ParsedSeries<?> now) {
        int gone = 0;
        int changed = 0;
        for (Map.Entry<LocalDate, ?> row : before.rows().entrySet()) {
            Object value = now.rows().get(row.getKey());
            gone += value == null ? 1 : 0;
            changed += value != null && !value.equals(row.getValue()) ? 1 : 0;
        }
        int rows = before.rows().size();
        if (gone > Math.max(1, MOST_GONE * rows)) {
            throw new ImplausibleException(gone + " of " + rows + " rows are gone");
        }
        if (changed > Math.max(3, MOST_CHANGED * rows)) {
            throw new ImplausibleException(changed + " of " + rows + " rows have changed");
        }
        List<String> warnings = new ArrayList<>();
        if (gone > 0) {
            warnings.add(gone == 1 ? "a row is gone" : gone + " rows are gone");
        }
        if (changed > 0) {
            warnings.add(changed == 1 ? "a row was revised" : changed + " rows were revised");
        }
        return warnings;
    }
}
