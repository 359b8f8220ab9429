package com.vixshield.market.fred;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedContent;
import com.vixshield.market.feed.FeedSource;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.feed.SeriesValidator;
import com.vixshield.market.feed.UnfinishedRows;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.http.FetchRequest;
import com.vixshield.market.http.MediaKind;

/** Fetches FRED's series, by key where there is one. */
public final class FredFeeds {

    private static final String PROVIDER = "fred";
    private static final Duration EVERY = Duration.ofHours(3);
    private static final Duration RELEASES_EVERY = Duration.ofHours(12);

    private final FeedsConfig.Fred config;
    private final SessionCalendar calendar;

    public FredFeeds(FeedsConfig.Fred config, SessionCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    public List<URI> hosts() {
        return List.of(config.host(), config.graphHost());
    }

    public Feed<ParsedSeries<Double>> series(FredSeries series) {
        boolean key = config.apiKey().isPresent();
        // The file behind the chart is available with a key, too.
        List<FeedSource<ParsedSeries<Double>>> ways = key
                ? List.of(observations(series), graph(series))
                : List.of(graph(series));
        return new Feed<>(PROVIDER + "." + series, PROVIDER, key ? config.host() : config.graphHost(), EVERY, ways,
                new SeriesValidator<>(rows -> rows, now -> oldest(series, now)),
                UnfinishedRows.days(calendar, rows -> rows, ParsedSeries::without));
    }

    /** Of each release; none without a key, because only the keyed interface has them. */
    public List<Feed<FredReleaseDates>> releases() {
        return config.apiKey().isEmpty() ? List.of() : Stream.of(FredRelease.values()).map(this::release).toList();
    }

    private Feed<FredReleaseDates> release(FredRelease release) {
        // Without the last parameter FRED lists past dates only.
        FetchRequest request = FetchRequest.of(config.host(), "/fred/release/dates?release_id=" + release.id
                + "&file_type=json&include_release_dates_with_no_data=true&" + key(), MediaKind.JSON);
        FeedSource<FredReleaseDates> way = files -> {
            FredReleaseDates dates = FredReleaseDates.parse(files.get(request, "release_dates_" + release + ".json"));
            return new FeedContent<>(dates, dates.days().size(), dates.days().isEmpty() ? null : dates.days().last(),
                    List.of());
        };
        return new Feed<>(PROVIDER + ".release." + release, PROVIDER, config.host(), RELEASES_EVERY, List.of(way),
                new ReleaseDatesValidator(release));
    }

    private String key() {
        return "api_key=" + URLEncoder.encode(config.apiKey().orElseThrow(), StandardCharsets.UTF_8);
    }

    private FeedSource<ParsedSeries<Double>> graph(FredSeries series) {
        FetchRequest request = FetchRequest.of(config.graphHost(), "/graph/fredgraph.csv?id=" + series, MediaKind.CSV);
        return files -> reading(FredGraph.parse(files.get(request, series + ".csv"), series));
    }

    private FeedSource<ParsedSeries<Double>> observations(FredSeries series) {
        FetchRequest request = FetchRequest.of(config.host(), "/fred/series/observations?series_id=" + series
                + "&file_type=json&" + key(), MediaKind.JSON);
        return files -> reading(FredObservations.parse(files.get(request, series + ".json"), series));
    }

    private static FeedContent<ParsedSeries<Double>> reading(ParsedSeries<Double> rows) {
        return FeedContent.of(rows, rows);
    }

    private static LocalDate oldest(FredSeries series, Instant now) {
        return now.minus(series.oldest()).atZone(SessionCalendar.NEW_YORK).toLocalDate();
    }
}
