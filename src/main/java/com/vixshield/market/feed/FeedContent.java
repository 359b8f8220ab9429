package com.vixshield.market.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.market.file.ParsedSeries;

/**
 * Holds a content and what is known about it.
 *
 * @param latest newest day in it
 * @param warnings what is odd, but no reason to refuse it
 */
public record FeedContent<T>(T data, int rows, LocalDate latest, List<String> warnings) {

    private static final int WARNINGS_SHOWN = 5;

    public FeedContent {
        warnings = List.copyOf(warnings);
    }

    public static <T> FeedContent<T> of(T data, ParsedSeries<?> series) {
        List<String> notes = Stream.concat(series.refused().stream(), series.doubts().stream())
                .map(note -> "line " + note.line() + ": " + note.reason()).toList();
        List<String> shown = new ArrayList<>(notes.subList(0, Math.min(WARNINGS_SHOWN, notes.size())));
        if (notes.size() > WARNINGS_SHOWN) {
            shown.add("and " + (notes.size() - WARNINGS_SHOWN) + " more lines");
        }
        return new FeedContent<>(data, series.rows().size(), series.rows().isEmpty() ? null : series.rows().lastKey(), shown);
    }

    FeedContent<T> warned(List<String> more) {
        return new FeedContent<>(data, rows, latest, Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
