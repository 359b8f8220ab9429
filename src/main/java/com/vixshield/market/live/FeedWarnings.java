package com.vixshield.market.live;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedState.Health;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.LastGood;
import com.vixshield.quant.chain.ChainSnapshot;

/** Tells readers how old the data of failing feeds are. The reasons are for the operator. */
record FeedWarnings(ProviderSelection combination, Feeds feeds, Instant now) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMMM d, HH:mm", Locale.ENGLISH)
            .withZone(SessionCalendar.NEW_YORK);

    Optional<String> text() {
        String text = Stream.of(chain(), series()).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> chain() {
        Feed<ChainSnapshot> feed = combination.chain("SPX", now);
        Optional<LastGood<ChainSnapshot>> good = feeds.good(feed);
        if (good.isEmpty()) {
            return Optional.of("There are no option quotes yet.");
        }
        return feeds.state(feed).health() == Health.GOOD
                ? Optional.empty()
                : Optional.of("The option quotes are those of " + MOMENT.format(good.get().data().quoteInstant())
                        + " in New York: the provider gives no newer ones.");
    }

    private Optional<String> series() {
        List<String> old = ProviderSelection.NEEDED.stream().map(name -> combination.series(name, now))
                .flatMap(Optional::stream)
                .map(series -> feeds.state(series.feed()))
                .filter(state -> state.health() == Health.AGING || state.health() == Health.FAILED)
                .map(FeedWarnings::newest).toList();
        return old.isEmpty() ? Optional.empty() : Optional.of("Not up to date: " + String.join(", ", old) + ".");
    }

    private static String newest(FeedState state) {
        String subject = state.name().substring(state.name().lastIndexOf('.') + 1);
        return subject + (state.latest() == null ? " (none)" : " (until " + state.latest() + ")");
    }
}
