package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.answer;
import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.json;
import static com.vixshield.market.live.LiveWorld.TODAY;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.Samples;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedState.Health;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.http.ProviderStub;

class FredFeedTest {

    private static final String GRAPH = "/graph/fredgraph.csv";
    private static final String RELEASES = "/fred/release/dates";
    private static final String OBSERVATIONS = "/fred/series/observations";

    private final LiveWorld world = new LiveWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void asksForTheChartsFileWithoutAKey() {
        world.provider.on(GRAPH, csv(RecordedFiles.fred("DGS1MO", YESTERDAY, 4.2)));
        FeedState state = fetch();
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.latest()).isEqualTo(YESTERDAY);
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::query).containsExactly("id=DGS1MO");
    }

    @Test
    void asksForTheObservationsWithAKey() {
        world.settings.put("vixshield.feeds.fred.api-key", "hush");
        world.provider.on(OBSERVATIONS, json("{\"observations\":[{\"date\":\"2026-07-21\",\"value\":\"4.2\"}]}"));
        assertThat(fetch().health()).isEqualTo(Health.GOOD);
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::query)
                .containsExactly("series_id=DGS1MO&file_type=json&api_key=hush");
    }

    @Test
    void takesTheChartsFileWhenTheKeyIsRefusedAndNeverShowsTheKey() {
        world.settings.put("vixshield.feeds.fred.api-key", "hush");
        world.provider.on(OBSERVATIONS,
                answer(400, "application/json", Samples.bytes("{\"error_message\":\"hush is no key\"}")));
        FeedState failed = fetch();
        assertThat(failed.health()).isEqualTo(Health.FAILED);
        assertThat(failed.lastError()).contains("api_key=***: answers 400").contains("answers 404").doesNotContain("hush");
        world.provider.on(GRAPH, csv(RecordedFiles.fred("DGS1MO", YESTERDAY, 4.2)));
        assertThat(fetch().health()).isEqualTo(Health.GOOD);
    }

    /** A month's prices are published in the middle of the next one, and are dated by its first day. */
    @ParameterizedTest
    @CsvSource({"CPIAUCSL, 2026-06-01, GOOD", "CPIAUCSL, 2026-04-01, FAILED", "GDP, 2026-01-01, GOOD",
            "DGS1MO, 2026-07-20, GOOD",
            "DGS1MO, 2026-07-10, FAILED", "DTWEXBGS, 2026-07-10, GOOD", "PAYEMS, 2026-08-01, FAILED"})
    void knowsHowOldEachSeriesMayBe(String series, LocalDate last, Health health) {
        world.provider.on(GRAPH, csv("observation_date," + series + "\n" + last.minusYears(1) + ",3.1\n" + last + ",3.2\n"));
        FeedState state = world.feeds().fetch("fred." + series).orElseThrow();
        assertThat(state.health()).isEqualTo(health);
        if (health == Health.FAILED) {
            assertThat(state.lastError()).contains(last.isAfter(TODAY) ? "a row of the future" : "stale");
        }
    }

    @Test
    void asksForReleaseDatesWithAKeyOnly() {
        assertThat(world.feeds().fetch("fred.release.CPI")).isEmpty();
        world.settings.put("vixshield.feeds.fred.api-key", "hush");
        world.provider.on(RELEASES, json(Samples.releaseDates(10, "2026-06-10", "2026-07-14", "2026-08-12")));
        FeedState state = world.feeds().fetch("fred.release.CPI").orElseThrow();
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.latest()).isEqualTo("2026-08-12");
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::query).containsExactly(
                "release_id=10&file_type=json&include_release_dates_with_no_data=true&api_key=hush");
    }

    @Test
    void believesNoReleaseDatesThatCannotBe() {
        world.settings.put("vixshield.feeds.fred.api-key", "hush");
        Feeds feeds = world.feeds();
        assertThat(release(feeds, 46, "2026-07-14")).contains("dates of PPI, not of CPI");
        assertThat(release(feeds, 10, "2026-01-14")).contains("the last date is 2026-01-14");
        assertThat(release(feeds, 10, "2026-07-14", "2062-08-14")).contains("the last date is 2062-08-14");
        assertThat(release(feeds, 10, "2026-05-12", "2026-06-10", "2026-07-14")).isNull();
        assertThat(release(feeds, 10, "2026-07-14", "2026-08-12")).contains("2 past dates are gone");
        assertThat(feeds.states()).filteredOn(state -> state.name().equals("fred.release.CPI"))
                .flatExtracting(FeedState::warnings).containsExactly("no date is known after 2026-07-14");
    }

    private String release(Feeds feeds, int id, String... days) {
        world.provider.on(RELEASES, json(Samples.releaseDates(id, days)));
        return feeds.fetch("fred.release.CPI").orElseThrow().lastError();
    }

    private FeedState fetch() {
        return world.feeds().fetch("fred.DGS1MO").orElseThrow();
    }
}
