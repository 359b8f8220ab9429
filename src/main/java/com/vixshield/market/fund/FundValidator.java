package com.vixshield.market.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.market.feed.ContentValidator;
import com.vixshield.market.feed.FeedContent;
import com.vixshield.market.feed.SeriesValidator;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.quant.history.DailyBar;

/**
 * Checks the history of a fund as any daily history, except that after a split all of its past prices are others: they must
 * then be the same multiple of what they were.
 *
 * @param daily for all else
 */
public record FundValidator(
        SeriesValidator<ParsedSeries<DailyBar>> daily) implements ContentValidator<ParsedSeries<DailyBar>> {

    /** Old prices are rounded to cents before and after, so their ratio is only about the split's. */
    private static final double TOLERANCE = 0.02;
    private static final double MOST = 0.95;
    private static final double LEAST_SPLIT = 1.2;

    @Override
    public List<String> judge(FeedContent<ParsedSeries<DailyBar>> content,
            Optional<FeedContent<ParsedSeries<DailyBar>>> before, Instant now) {
        OptionalDouble split = before.map(earlier -> split(earlier.data(), content.data())).orElse(OptionalDouble.empty());
        if (split.isEmpty()) {
            return daily.judge(content, before, now);
        }
        List<String> warnings = new ArrayList<>(daily.judge(content, Optional.empty(), now));
        warnings.add(
                "all earlier prices are " + Math.round(1000 * split.getAsDouble()) / 1000.0 + " times what they were: a split");
        return warnings;
    }

    /** The multiple, where nearly all common days have the same one and it is large enough for a split. */
    private static OptionalDouble split(ParsedSeries<DailyBar> before, ParsedSeries<DailyBar> now) {
        List<Double> ratios = new ArrayList<>();
        for (Map.Entry<LocalDate, DailyBar> day : before.rows().entrySet()) {
            DailyBar bar = now.rows().get(day.getKey());
            if (bar != null) {
                ratios.add(bar.close() / day.getValue().close());
            }
        }
        if (ratios.isEmpty() || ratios.size() < MOST * before.rows().size()) {
            return OptionalDouble.empty();
        }
        double middle = ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
        long alike = ratios.stream().filter(ratio -> Math.abs(ratio / middle - 1) < TOLERANCE).count();
        return Math.max(middle, 1 / middle) > LEAST_SPLIT && alike >= MOST * ratios.size()
                ? OptionalDouble.of(middle)
                : OptionalDouble.empty();
    }
}
