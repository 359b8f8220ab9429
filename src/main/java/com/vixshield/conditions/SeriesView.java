package com.vixshield.conditions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;

import jakarta.ws.rs.BadRequestException;

/**
 * Describes how a series is looked at.
 *
 * @param scale of the heights
 */
record SeriesView(Span span, Scale scale) {

    /** Names how far back it goes. */
    enum Span {
        QUARTER("3m", "3 months", 3),
        YEAR("1y", "1 year", 12),
        FIVE_YEARS("5y", "5 years", 60),
        ALL("all", "All", Integer.MAX_VALUE);

        private final String key;
        private final String label;
        private final int months;

        Span(String key, String label, int months) {
            this.key = key;
            this.label = label;
            this.months = months;
        }

        String key() {
            return key;
        }

        String label() {
            return label;
        }

        NavigableMap<LocalDate, Double> of(NavigableMap<LocalDate, Double> values) {
            return this == ALL || values.isEmpty() ? values : values.tailMap(values.lastKey().minusMonths(months), true);
        }
    }

    /** Names how heights are measured. */
    enum Scale {
        LINEAR("linear", "Linear"),
        LOGARITHMIC("log", "Logarithmic");

        private final String key;
        private final String label;

        Scale(String key, String label) {
            this.key = key;
            this.label = label;
        }

        String key() {
            return key;
        }

        String label() {
            return label;
        }
    }

    /** One year, linear, where nothing else is asked for. */
    static SeriesView of(String span, String scale) {
        return new SeriesView(
                chosen(span, Arrays.stream(Span.values()).filter(each -> each.key().equals(span)).findFirst(), Span.YEAR),
                chosen(scale, Arrays.stream(Scale.values()).filter(each -> each.key().equals(scale)).findFirst(),
                        Scale.LINEAR));
    }

    private static <T> T chosen(String asked, Optional<T> found, T usual) {
        return asked == null ? usual : found.orElseThrow(BadRequestException::new);
    }

    String query() {
        return "?range=" + span.key() + "&scale=" + scale.key();
    }
}
