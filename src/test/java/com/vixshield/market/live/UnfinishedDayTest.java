package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.live.LiveWorld.TODAY;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.ObservedClose;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.quant.history.DailyBar;

/** A file of the afternoon has a row of the day, whose last number is the index of that moment and no close. */
class UnfinishedDayTest {

    private static final String FEED = "cboe.index.SPX";

    private final LiveWorld world = new LiveWorld().withCboe();
    private Feeds feeds;

    @BeforeEach
    void start() {
        feeds = world.feeds();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void isNoCloseBeforeItsSessionIsOver() {
        world.index("SPX", RecordedFiles.index(TODAY, 6_000));
        FeedState state = feeds.fetch(FEED).orElseThrow();
        assertThat(state.lastError()).isNull();
        assertThat(state.latest()).isEqualTo(YESTERDAY);
        assertThat(state.rows()).isEqualTo(RecordedFiles.CALENDAR.sessions(TODAY.minusYears(1), YESTERDAY).size());
        assertThat(days()).doesNotContain(TODAY).contains(YESTERDAY);
        assertThat(close()).isEmpty();
    }

    @Test
    void becomesACloseWhenAFileOfTheEveningStillSaysSo() {
        fetchAt("2026-07-22T20:05:00Z", 6_000);
        assertThat(close()).isEmpty();
        fetchAt("2026-07-22T20:29:59Z", 6_000);
        assertThat(close()).isEmpty();
        fetchAt("2026-07-22T20:30:00Z", 6_000);
        assertThat(close()).contains(new ObservedClose(6_000, world.clock.instant()));
        assertThat(days()).contains(TODAY);
    }

    /** A host may hand out its copy of the afternoon all night. */
    @Test
    void staysUnfinishedInAFileThatWasThereBeforeTheClose() {
        fetchAt("2026-07-22T19:59:59Z", 6_000);
        fetchAt("2026-07-22T22:00:00Z", 6_000);
        fetchAt("2026-07-23T12:00:00Z", 6_000);
        assertThat(close()).isEmpty();
        fetchAt("2026-07-23T13:00:00Z", 6_001);
        assertThat(close()).map(ObservedClose::close).contains(6_001.0);
    }

    @Test
    void staysUnfinishedAfterARestart() {
        fetchAt("2026-07-22T19:50:00Z", 6_000);
        world.clock.set(Instant.parse("2026-07-22T21:00:00Z"));
        feeds = world.feeds();
        assertThat(days()).contains(YESTERDAY).doesNotContain(TODAY);
    }

    @Test
    void isCutOffTheFuturesToo() {
        world.provider.on("/data/us/futures/market_statistics/historical_data/VX/VX_2026-08-19.csv",
                csv(RecordedFiles.future(YearMonth.of(2026, 8), TODAY, 19)));
        assertThat(feeds.fetch("cboe.future.2026-08").orElseThrow().latest()).isEqualTo(YESTERDAY);
    }

    @Test
    void isOverAtTheEarlyCloseOfAShortSession() {
        LocalDate blackFriday = LocalDate.of(2026, 11, 27);
        world.clock.set(Instant.parse("2026-11-27T17:59:00Z"));
        world.index("SPX", file(blackFriday, 6_000));
        assertThat(feeds.fetch(FEED).orElseThrow().latest()).isEqualTo("2026-11-25");
        world.clock.set(Instant.parse("2026-11-27T18:30:00Z"));
        world.index("SPX", file(blackFriday, 6_001));
        assertThat(feeds.fetch(FEED).orElseThrow().latest()).isEqualTo(blackFriday);
    }

    @Test
    void doesNotHideARowOfTheFuture() {
        world.index("SPX", RecordedFiles.index(TODAY.plusDays(1), 6_000));
        assertThat(feeds.fetch(FEED).orElseThrow().lastError()).contains("a row of the future: 2026-07-23");
    }

    private void fetchAt(String instant, double last) {
        world.clock.set(Instant.parse(instant));
        world.index("SPX", file(TODAY, last));
        feeds.fetch(FEED);
    }

    /** As it was on the day before, and one more row. */
    private static String file(LocalDate day, double last) {
        return RecordedFiles.index(RecordedFiles.CALENDAR.previous(day), 6_000)
                + DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day) + ",6000,6002,5999," + last + "\n";
    }

    private Optional<ObservedClose> close() {
        return world.source(feeds).close(TODAY);
    }

    private List<LocalDate> days() {
        return world.source(feeds).history(TODAY).spx().stream().map(DailyBar::date).toList();
    }
}
