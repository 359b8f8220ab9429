package com.vixshield.market.live;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.LastGood;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.quant.history.DailyBar;

/** Holds one daily series from any provider, as bars; a value alone is a close. */
record DailySeries<T>(Feed<ParsedSeries<T>> feed, BiFunction<LocalDate, T, DailyBar> bar) {

    static DailySeries<DailyBar> ofBars(Feed<ParsedSeries<DailyBar>> feed) {
        return new DailySeries<>(feed, (day, bar) -> bar);
    }

    static DailySeries<Double> ofValues(Feed<ParsedSeries<Double>> feed) {
        return new DailySeries<>(feed,
                (day, value) -> new DailyBar(day, Double.NaN, Double.NaN, Double.NaN, value));
    }

    NavigableMap<LocalDate, DailyBar> bars(LastGood<ParsedSeries<T>> good) {
        NavigableMap<LocalDate, DailyBar> bars = new TreeMap<>();
        good.data().rows().forEach((day, value) -> bars.put(day, bar.apply(day, value)));
        return bars;
    }
}
