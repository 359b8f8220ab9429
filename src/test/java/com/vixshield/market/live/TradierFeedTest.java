package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.answer;
import static com.vixshield.market.http.ProviderStub.json;
import static com.vixshield.market.live.LiveWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.DataLabel;
import com.vixshield.market.Samples;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedState.Health;
import com.vixshield.market.feed.LastGood;
import com.vixshield.market.http.ProviderStub;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.chain.ChainSnapshot;

class TradierFeedTest {

    private static final LocalDate EXPIRY = LocalDate.of(2026, 7, 23);

    private final LiveWorld world = new LiveWorld();

    @BeforeEach
    void answersLikeTradier() {
        world.settings.put("vixshield.market.chain", "tradier");
        world.settings.put("vixshield.feeds.tradier.token", "hush");
        world.provider.on("/v1/markets/quotes",
                json("{\"quotes\":{\"quote\":{\"symbol\":\"SPX\",\"last\":6000.5,\"open\":null}}}"));
        world.provider.on("/v1/markets/options/expirations",
                json("{\"expirations\":{\"date\":[\"2026-07-23\",\"2026-07-24\"]}}"));
        world.provider.on("/v1/markets/options/chains", chain(NOW.minusSeconds(3)), json("{\"options\":null}"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void putsTheChainTogetherFromItsExpiries() {
        LastGood<ChainSnapshot> good = world.feeds().current(world.tradier().chain("SPX", NOW)).orElseThrow();
        ChainSnapshot chain = good.data();
        assertThat(chain.session()).isEqualTo("2026-07-22");
        assertThat(chain.quoteInstant()).isEqualTo(NOW.minusSeconds(3));
        assertThat(chain.snapshot()).isEqualTo("1544");
        assertThat(chain.underlyingLast()).isEqualTo(6_000.5);
        assertThat(chain.quotes()).hasSize(120).allMatch(quote -> quote.quotedAt().equals(NOW.minusSeconds(3)));
        assertThat(good.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("tradier_SPX.json");
            assertThat(file.rowsRead()).isEqualTo(120);
        });
        assertThat(world.provider.asked()).allMatch(asked -> asked.headers().get("authorization").equals("Bearer hush"));
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::query)
                .contains("symbol=SPX&expiration=2026-07-24&greeks=false");
    }

    /** What is kept is one file, from which the chain can be read again: after a restart, by an import, in a replay. */
    @Test
    void keepsTheAnswersAsOneFile(@TempDir Path folder) throws IOException {
        ChainSnapshot chain = world.feeds().current(world.tradier().chain("SPX", NOW)).orElseThrow().data();
        int asked = world.provider.asked().size();
        assertThat(world.feeds().good(world.tradier().chain("SPX", NOW)).orElseThrow().data()).isEqualTo(chain);
        assertThat(world.provider.asked()).hasSize(asked);
        Files.write(folder.resolve("tradier_SPX.json"), world.log.file("tradier_SPX.json").orElseThrow().bytes());
        ReplaySource replay = new ReplaySource(folder, RecordedFiles.CALENDAR);
        assertThat(replay.sessions()).containsExactly(chain.session());
        assertThat(replay.chain(chain.session())).isEqualTo(chain);
    }

    @Test
    void isLiveUnlessItIsTheSandbox() {
        assertThat(world.combination().label()).isEqualTo(new DataLabel(DataLabel.Kind.LIVE, "Tradier", Duration.ZERO));
        world.settings.put("vixshield.feeds.tradier.delay", "15m");
        assertThat(world.combination().label().kind()).isEqualTo(DataLabel.Kind.DELAYED);
    }

    @Test
    void refusesQuotesOfYesterday() {
        world.provider.on("/v1/markets/options/chains", chain(NOW.minus(Duration.ofDays(1))));
        assertFailed("a chain of another day: 2026-07-21, not 2026-07-22");
    }

    @Test
    void refusesNoOptionsAtAll() {
        world.provider.on("/v1/markets/options/chains", json("{\"options\":null}"));
        assertFailed("no option of SPX has a quote with a time");
    }

    @Test
    void saysWhatIsWrongWithItsTokenWithoutShowingIt() {
        world.provider.on("/v1/markets/quotes", answer(401, "application/json", Samples.bytes("{\"fault\":\"token hush\"}")));
        assertFailed("/v1/markets/quotes?symbols=SPX: answers 401");
        world.settings.put("vixshield.feeds.tradier.token", "hu\nsh");
        assertFailed("cannot be asked: a header or the address is malformed");
        world.settings.remove("vixshield.feeds.tradier.token");
        assertFailed("TRADIER_TOKEN is not set");
    }

    private void assertFailed(String reason) {
        FeedState state = world.feeds().fetch("tradier.chain.SPX").orElseThrow();
        assertThat(state.health()).isEqualTo(Health.FAILED);
        assertThat(state.lastError()).contains(reason).doesNotContain("hush").doesNotContain("hu\nsh");
    }

    private static ProviderStub.Reply chain(Instant quoted) {
        return json(IntStream.range(0, 120).mapToObj(i -> """
                {"symbol":"SPXW260723","last":null,"volume":0,"bid":%d.5,"ask":%d.9,"strike":%d.0,"bid_date":%d,"ask_date":%d,
                 "open_interest":2240,"expiration_date":"%s","option_type":"%s","root_symbol":"SPXW"}"""
                .formatted(i, i, 5_700 + 5 * i, quoted.toEpochMilli(), quoted.toEpochMilli() - 900, EXPIRY,
                        i % 2 == 0 ? "put" : "call"))
                .collect(Collectors.joining(",", "{\"options\":{\"option\":[", "]}}")));
    }
}
