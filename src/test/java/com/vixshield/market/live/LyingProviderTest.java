package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.answer;
import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.redirect;
import static com.vixshield.market.live.LiveWorld.NOW;
import static com.vixshield.market.live.LiveWorld.TODAY;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedState.Health;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.http.ProviderStub;
import com.vixshield.market.http.ProviderStub.Reply;

/** Whatever a provider answers: what was good stays in use, and the state says since when and why. */
class LyingProviderTest {

    private static final String VIX = "/api/global/us_indices/daily_prices/VIX_History.csv";
    private static final String SPX = "/api/global/delayed_quotes/options/_SPX.json";
    private static final String GOOD = RecordedFiles.index(YESTERDAY, 17);

    private final LiveWorld world = new LiveWorld();
    private final Feeds feeds = world.feeds();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void knowsWhatItHasOfAGoodFile() {
        world.index("VIX", GOOD);
        FeedState state = fetch("cboe.index.VIX");
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.provider()).isEqualTo("cboe");
        assertThat(state.lastGood()).isEqualTo(NOW);
        assertThat(state.latest()).isEqualTo(YESTERDAY);
        assertThat(state.rows()).isEqualTo((int) GOOD.lines().count() - 1);
        assertThat(state.sha256()).hasSize(64);
        assertThat(state.warnings()).isEmpty();
        assertThat(state.age(NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void takesTheSecondHostWhenTheFirstIsFrozen() {
        world.index("VIX", RecordedFiles.index(TODAY.minusDays(20), 17));
        world.older.on(VIX, csv(GOOD));
        assertThat(fetch("cboe.index.VIX").health()).isEqualTo(Health.GOOD);
        assertThat(world.older.asked()).hasSize(1);
    }

    @Test
    void refusesYesterdaysFileOnceANewerSessionMustBeThere() {
        keepGood();
        world.clock.set(Instant.parse("2026-07-23T19:45:00Z"));
        assertAging("stale: the newest row is of 2026-07-21, but 2026-07-22 must be there");
    }

    /** The provider says that nothing changed, and is right; but something should have. */
    @Test
    void refusesAnUnchangedFileOnceItIsTooOld() {
        world.provider.on(VIX, answer(200, "text/csv", Samples.bytes(GOOD), "ETag", "\"v1\""),
                answer(304, "text/csv", new byte[0]));
        fetch("cboe.index.VIX");
        world.clock.advance(Duration.ofHours(1));
        FeedState confirmed = fetch("cboe.index.VIX");
        assertThat(confirmed.health()).isEqualTo(Health.GOOD);
        assertThat(confirmed.lastGood()).isEqualTo(NOW.plusSeconds(3600));
        world.clock.set(Instant.parse("2026-07-23T19:45:00Z"));
        FeedState aging = fetch("cboe.index.VIX");
        assertThat(aging.health()).isEqualTo(Health.AGING);
        assertThat(aging.lastError()).contains("stale");
        assertThat(aging.age(world.clock.instant())).isEqualTo(Duration.ofHours(23));
        assertThat(world.provider.asked().get(2).headers()).containsEntry("if-none-match", "\"v1\"");
    }

    @Test
    void refusesARowOfTheFuture() {
        keepGood();
        world.index("VIX", GOOD + "12/01/2026,17,18,16,17\n");
        assertAging("a row of the future: 2026-12-01");
    }

    @Test
    void warnsOfOneNegativePriceAndRefusesAFileFullOfThem() {
        world.index("VIX", GOOD.replace("07/20/2026,17.0", "07/20/2026,-17.0"));
        FeedState state = fetch("cboe.index.VIX");
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.warnings()).singleElement().asString().contains("not a price: -17.0");
        world.index("VIX", GOOD.replace(",17.0,", ",-17.0,"));
        assertAging("VIX_History.csv: not one row");
        world.index("VIX", GOOD.replace("/2026,17.0", "/2026,-17.0"));
        assertAging("unreadable rows, the first: line");
    }

    @Test
    void warnsOfDatesThatGoBackwards() {
        world.index("VIX", GOOD + "07/06/2025,17,18,16,17\n");
        assertThat(fetch("cboe.index.VIX").warnings()).singleElement().asString()
                .contains("the dates go backwards: 2025-07-06 after 2026-07-21");
    }

    @Test
    void refusesAHistoryThatShrankOrChangedItsScale() {
        keepGood();
        world.index("VIX", "DATE,OPEN,HIGH,LOW,CLOSE\n07/21/2026,17.0,18.0,16.0,17.21\n");
        assertAging("rows are gone");
        world.index("VIX", RecordedFiles.index(YESTERDAY, 170));
        assertAging("rows have changed");
    }

    @Test
    void takesARevisionAndSaysSo() {
        keepGood();
        world.index("VIX", GOOD.replace("07/20/2026,17.0", "07/20/2026,17.5"));
        FeedState state = fetch("cboe.index.VIX");
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.warnings()).containsExactly("a row was revised");
    }

    @Test
    void refusesAnythingThatIsNoHistory() {
        keepGood();
        assertAging(csv("garbage\n"), "VIX_History.csv:1: wrong header");
        assertAging(csv("<!DOCTYPE html><title>Sorry</title>\n"), "HTML or XML where data was expected");
        assertAging(answer(200, "text/html", Samples.bytes("<html></html>")), "text/html where CSV was expected");
        assertAging(answer(403, "application/xml", Samples.bytes("<Error><Code>AccessDenied</Code></Error>")),
                "answers 403 (AccessDenied)");
        assertAging(csv(""), "the file is empty");
        assertAging(csv(GOOD.substring(0, GOOD.length() - 5)), "may be cut off");
        byte[] gzip = Samples.gzip(GOOD);
        assertAging(answer(200, "application/gzip", Arrays.copyOf(gzip, gzip.length - 20)), "the file was cut off");
        assertAging(answer(500, "text/plain", new byte[0]), "answers 500");
        assertAging(redirect(301, "https://example.com/VIX_History.csv"), "redirects to a host that is not configured");
    }

    @Test
    void readsAFileThatIsCompressedItself() {
        world.provider.on(VIX, answer(200, "application/octet-stream", Samples.gzip(GOOD)));
        assertThat(fetch("cboe.index.VIX").health()).isEqualTo(Health.GOOD);
    }

    @Test
    void refusesAChainThatIsNotOfNow() {
        world.chain("SPX", RecordedFiles.chain("SPXW", NOW.minusSeconds(60), 6_000.5));
        assertThat(fetch("cboe.chain.SPX").health()).isEqualTo(Health.GOOD);
        assertChainRefused(chain(NOW.minus(Duration.ofDays(1)), 6_000), "a chain of another day: 2026-07-21, not 2026-07-22");
        assertChainRefused(chain(NOW.minus(Duration.ofHours(2)), 6_000),
                "stale: quotes of 2026-07-22T17:30:00Z where those of 2026-07-22T19:30:00Z should be");
        assertChainRefused(chain(NOW.plus(Duration.ofHours(1)), 6_000), "a chain of the future");
        assertChainRefused(chain(NOW.minus(Duration.ofMinutes(3)), 6_000), "older than the last one");
    }

    @Test
    void refusesAChainThatCannotBe() {
        world.chain("SPX", RecordedFiles.chain("SPXW", NOW.minusSeconds(60), 6_000.5));
        fetch("cboe.chain.SPX");
        assertChainRefused(RecordedFiles.chain("SPY", NOW, 6_000), "0 options of SPX/SPXW");
        assertChainRefused(chain(NOW, 6_000).replace("\"bid\":", "\"bid\":-"), "120 negative prices");
        assertChainRefused(chain(NOW, 6_000).replaceAll("\"ask\":[0-9.]+", "\"ask\":0.0"), "only 0 of 120 options are quoted");
        assertChainRefused("{\"timestamp\":\"2026-07-22 19:44:00\",\"data\":{\"options\":[]}}", "no options");
        assertChainRefused("garbage", "not complete JSON");
    }

    /** A level that cannot be is none, so that it neither hides the chain nor poisons the next. */
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 4, 60_000})
    void takesAChainWithoutALevelThatCannotBe(double level) {
        world.provider.on(SPX, ProviderStub.json(chain(NOW.minusSeconds(60), level)));
        FeedState state = fetch("cboe.chain.SPX");
        assertThat(state.health()).isEqualTo(Health.GOOD);
        assertThat(state.warnings()).anyMatch(warning -> warning.contains("index level"));
        assertThat(feeds.good(world.cboe().chain("SPX", NOW)).orElseThrow().data().underlyingLast()).isNaN();
        world.provider.on(SPX, ProviderStub.json(chain(NOW, 6_000)));
        assertThat(fetch("cboe.chain.SPX").lastError()).isNull();
    }

    /** Where the last good chain was wrong as a whole, the second that contradicts it is believed. */
    @Test
    void healsAPoisonedChainByTheSecondThatContradictsIt() {
        String tenfold = chain(NOW.minusSeconds(60), 60_000).replaceAll("(SPXW\\d{6}[CP])0(\\d{7})", "$1$20");
        world.provider.on(SPX, ProviderStub.json(tenfold));
        assertThat(fetch("cboe.chain.SPX").health()).isEqualTo(Health.GOOD);
        world.provider.on(SPX, ProviderStub.json(chain(NOW.minusSeconds(30), 6_000)));
        assertThat(fetch("cboe.chain.SPX").lastError()).contains("would have moved by -90 percent");
        world.provider.on(SPX, ProviderStub.json(chain(NOW, 6_001)));
        assertThat(fetch("cboe.chain.SPX").lastError()).isNull();
        assertThat(feeds.good(world.cboe().chain("SPX", NOW)).orElseThrow().data().underlyingLast()).isEqualTo(6_001);
    }

    /** As large as a real one: 30,000 options in 14 MB of JSON, unpacked from gzip. */
    @Test
    void takesAChainOfRealSize() {
        String options = IntStream.range(0, 30_000)
                .mapToObj(
                        i -> """
                                {"option": "SPXW%s%s%08d", "bid": 0.65, "bid_size": 59.0, "ask": 0.9, "ask_size": 28.0, "iv": 0.3092, "open_interest": 151.0, "volume": 6.0, "delta": -0.0061, "gamma": 0.0, "vega": 0.2442, "theta": -0.2802, "rho": -0.0152, "theo": 0.7767, "change": 0.05, "open": 0.65, "high": 0.85, "low": 0.65, "tick": "up", "last_trade_price": 0.8, "last_trade_time": "2026-07-22T15:20:00", "percent_change": 6.0, "prev_day_close": 0.7, "padding": "%s"}"""
                                .formatted(i < 20_000 ? "260723" : "260724", i % 2 == 0 ? "C" : "P", 5_000_000 + i / 2 * 1000,
                                        "x".repeat(60)))
                .collect(Collectors.joining(",\n"));
        String body = "{\"timestamp\": \"2026-07-22 19:44:00\", \"data\": {\"options\": [" + options
                + "], \"current_price\": 6000.5}}";
        assertThat(body.length()).isGreaterThan(13_000_000);
        world.provider.on(SPX, answer(200, "application/json", Samples.gzip(body), "Content-Encoding", "gzip"));
        FeedState state = fetch("cboe.chain.SPX");
        assertThat(state.lastError()).isNull();
        assertThat(state.rows()).isEqualTo(30_000);
    }

    @Test
    void asksAgainWhenItIsDueAndSoonerAfterAFailure() {
        world.index("SKEW", RecordedFiles.single("SKEW", YESTERDAY, 150));
        feeds.fetchDue();
        assertThat(feeds.fetchDue()).isEmpty();
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(feeds.fetchDue()).extracting(FeedState::name).contains("cboe.index.VIX").doesNotContain("cboe.index.SKEW");
        world.clock.advance(Duration.ofMinutes(55));
        assertThat(feeds.fetchDue()).extracting(FeedState::name).contains("cboe.index.SKEW");
    }

    @Test
    void hasItsLastGoodContentAgainAfterARestart() {
        keepGood();
        int asked = world.provider.asked().size();
        Feeds restarted = world.feeds();
        assertThat(restarted.good(world.cboe().index("VIX")).orElseThrow().data().rows()).containsKey(YESTERDAY);
        assertThat(restarted.state(world.cboe().index("VIX")).lastGood()).isEqualTo(NOW);
        assertThat(restarted.good(world.cboe().index("SPX"))).isEmpty();
        assertThat(world.provider.asked()).hasSize(asked);
    }

    /** Two replicas share a log: what one fetches the other has within a minute. */
    @Test
    void takesWhatAnotherReplicaFetched() {
        Feeds other = world.feeds();
        assertThat(other.good(world.cboe().index("VIX"))).isEmpty();
        keepGood();
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(other.good(world.cboe().index("VIX")).orElseThrow().at()).isEqualTo(NOW);
        world.index("VIX", GOOD.replace("07/20/2026,17.0", "07/20/2026,17.5"));
        fetch("cboe.index.VIX");
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(other.good(world.cboe().index("VIX")).orElseThrow().data().rows().get(LocalDate.of(2026, 7, 20)).open())
                .isEqualTo(17.5);
    }

    @Test
    void knowsNoFeedOfAnotherName() {
        assertThat(feeds.fetch("cboe.index.DOW")).isEmpty();
        assertThat(feeds.states()).extracting(FeedState::health).containsOnly(Health.NEW);
    }

    private void keepGood() {
        world.index("VIX", GOOD);
        assertThat(fetch("cboe.index.VIX").health()).isEqualTo(Health.GOOD);
    }

    private void assertAging(Reply reply, String reason) {
        world.provider.on(VIX, reply);
        assertAging(reason);
    }

    private void assertAging(String reason) {
        FeedState state = fetch("cboe.index.VIX");
        assertThat(state.health()).isEqualTo(Health.AGING);
        assertThat(state.lastError()).contains(reason);
        assertThat(state.lastGood()).isEqualTo(NOW);
        assertThat(state.latest()).isEqualTo(YESTERDAY);
        assertThat(feeds.good(world.cboe().index("VIX")).orElseThrow().data().rows().get(LocalDate.of(2026, 7, 21)).open())
                .isEqualTo(17);
    }

    private static String chain(Instant page, double last) {
        return RecordedFiles.chain("SPXW", page, last);
    }

    private void assertChainRefused(String body, String reason) {
        world.provider.on(SPX, ProviderStub.json(body));
        FeedState state = fetch("cboe.chain.SPX");
        assertThat(state.health()).isEqualTo(Health.AGING);
        assertThat(state.lastError()).contains(reason);
        assertThat(feeds.good(world.cboe().chain("SPX", NOW)).orElseThrow().data().underlyingLast()).isEqualTo(6_000.5);
    }

    private FeedState fetch(String name) {
        return feeds.fetch(name).orElseThrow();
    }
}
