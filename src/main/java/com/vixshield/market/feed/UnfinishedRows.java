package com.vixshield.market.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import com.vixshield.market.FetchTime;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.ParsedSeries;

/** Removes from a content the rows that were unfinished when its files came. */
@FunctionalInterface
public interface UnfinishedRows<T> {

    FeedContent<T> of(FeedContent<T> content, List<FetchTime> files);

    /** For a daily history: without the day that was not over. */
    static <T> UnfinishedRows<T> days(SessionCalendar calendar, Function<T, ParsedSeries<?>> series,
            BiFunction<T, Predicate<LocalDate>, T> without) {
        return (content, files) -> {
            T left = without.apply(content.data(),
                    day -> files.stream().anyMatch(file -> file.isUnfinished(day, calendar)));
            var rows = series.apply(left).rows();
            return new FeedContent<>(left, rows.size(), rows.isEmpty() ? null : rows.lastKey(), content.warnings());
        };
    }
}
