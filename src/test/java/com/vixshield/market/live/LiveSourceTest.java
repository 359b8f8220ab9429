package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.json;
import static com.vixshield.market.live.LiveWorld.NOW;
import static com.vixshield.market.live.LiveWorld.TODAY;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.ObservedClose;
import com.vixshield.market.Provenance;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.http.ProviderStub;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

class LiveSourceTest {

    private final LiveWorld world = new LiveWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void combinesTheProvidersIntoTheInputsOfASignal() {
        world.withCboe().provider.on("/graph/fredgraph.csv", csv(RecordedFiles.fred("DGS1MO", YESTERDAY, 4.2)));
        LiveSource source = world.source(world.feeds());
        SignalInputs inputs = source.inputs(TODAY).inputs();
        assertThat(inputs.chain().quotes()).hasSize(240).filteredOn(quote -> quote.root().equals("XSP")).hasSize(120)
                .allMatch(quote -> quote.quotedAt().equals(inputs.chain().quoteInstant()));
        assertThat(inputs.chain().quoteInstant()).isEqualTo(NOW.minusSeconds(60).minus(Duration.ofMinutes(15)));
        assertThat(inputs.expiry()).isEqualTo(TODAY.plusDays(1));
        MarketHistory history = inputs.history();
        assertThat(last(history.spx()).open()).isEqualTo(6_000);
        assertThat(last(history.vix()).date()).isEqualTo(YESTERDAY);
        assertThat(history.values())
                .containsKeys(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M, Series.VVIX, Series.SKEW,
                        Series.DGS1MO)
                .doesNotContainKey(Series.VIX_PUT_CALL);
        assertThat(history.vx().lastKey()).isEqualTo(YESTERDAY);
        assertThat(history.vx().lastEntry().getValue()).extracting(VxSettlement::month).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(source.label())
                .isEqualTo(new DataLabel(DataLabel.Kind.DELAYED, "Cboe delayed quotes", Duration.ofMinutes(15)));
        assertThat(source.sessions()).containsExactly(TODAY);
        assertThat(inputs.vixOfTheMoment(Duration.ofMinutes(1)).orElseThrow().level()).hasValue(17.2);
        assertThat(source.trouble()).isEmpty();
    }

    /** Readers learn how old things are; why is the operator's business. */
    @Test
    void saysHowOldThingsAre() {
        world.withCboe();
        Feeds feeds = world.feeds();
        LiveSource source = world.source(feeds);
        assertThat(source.trouble()).contains("There are no option quotes yet.");
        feeds.fetchDue();
        world.provider.on("/graph/fredgraph.csv", csv(RecordedFiles.fred("DGS1MO", YESTERDAY, 4.2)));
        feeds.fetch("fred.DGS1MO");
        assertThat(source.trouble()).isEmpty();
        world.clock.advance(Duration.ofHours(20));
        feeds.fetchDue();
        assertThat(source.trouble()).hasValueSatisfying(trouble -> assertThat(trouble).contains("July 22, 15:29")
                .containsSubsequence("SPX (until 2026-07-21)", "VIX (until 2026-07-21)", "VIX9D (until 2026-07-21)",
                        "VIX3M (until 2026-07-21)", "VVIX (until 2026-07-21)", "SKEW (until 2026-07-21)"));
    }

    @Test
    void namesEveryFileThatTheInputsCameFrom() {
        world.withCboe();
        LiveSource source = world.source(world.feeds());
        MarketInputs given = source.inputs(TODAY);
        world.chain("SPX", RecordedFiles.chain("SPXW", NOW.plusSeconds(400), 6_001));
        world.clock.advance(Duration.ofSeconds(400));
        MarketInputs later = source.inputs(TODAY);
        assertThat(later.provenance().quoteInstant()).isEqualTo(later.inputs().chain().quoteInstant())
                .isAfter(given.provenance().quoteInstant());
        Provenance provenance = given.provenance();
        assertThat(provenance.quoteInstant()).isEqualTo(given.inputs().chain().quoteInstant());
        assertThat(provenance.files()).extracting(FileReport::name).startsWith("_SPX.json", "_XSP.json", "_VIX.json").contains(
                "SPX_History.csv",
                "VIX_History.csv", "VVIX_History.csv", "VX_2026-08-19.csv", "vx_daily_settlement_2026-07-21.csv");
        assertThat(provenance.files()).allMatch(file -> file.sha256().length() == 64 && file.rowsRead() > 0);
    }

    @Test
    void doesWithoutXspThatIsMissingOrOfAnotherMoment() {
        world.withCboe().chain("XSP", "garbage");
        assertThat(world.source(world.feeds()).inputs(TODAY).inputs().chain().quotes()).hasSize(120);
        world.chain("XSP", RecordedFiles.chain("XSP", NOW.minusSeconds(1_140), 600.05));
        MarketInputs given = world.source(world.feeds()).inputs(TODAY);
        assertThat(given.inputs().chain().quotes()).hasSize(120);
        assertThat(given.provenance().files()).extracting(FileReport::name).doesNotContain("_XSP.json");
    }

    @Test
    void asksNobodyForAPage() {
        world.withCboe();
        LiveSource source = world.source(world.feeds());
        assertThat(source.sessions()).isEmpty();
        assertThat(source.history(TODAY).spx()).isEmpty();
        assertThatThrownBy(() -> source.chain(TODAY)).isInstanceOf(MarketDataException.class)
                .hasMessage("cboe.chain.SPX: no chain of 2026-07-22");
        assertThat(world.provider.asked()).isEmpty();
    }

    @Test
    void showsTheLastGoodChainButComputesNoSignalFromAnOldOne() {
        world.withCboe();
        world.clock.set(Instant.parse("2026-07-22T15:00:00Z"));
        world.chain("SPX", RecordedFiles.chain("SPXW", world.clock.instant(), 6_000.5));
        Feeds feeds = world.feeds();
        feeds.fetch("cboe.chain.SPX");
        world.chain("SPX", "garbage");
        world.clock.set(NOW);
        LiveSource source = world.source(feeds);
        assertThatThrownBy(() -> source.inputs(TODAY)).isInstanceOf(MarketDataException.class)
                .hasMessageContaining("too old for a signal: quotes of 2026-07-22T14:45:00Z")
                .hasMessageContaining("not complete JSON");
        assertThat(source.chain(TODAY).underlyingLast()).isEqualTo(6_000.5);
        assertThat(source.sessions()).containsExactly(TODAY);
    }

    @Test
    void leavesHolidaysAndAYoungIndexsNoiseOut() {
        world.withCboe().index("VIX", RecordedFiles.index(YESTERDAY, 17)
                .replace("07/06/2026,", "07/03/2026,17,18,16,17\n07/06/2026,"));
        world.index("VVIX",
                RecordedFiles.single("VVIX", YESTERDAY, 95.5).replace("DATE,VVIX\n", "DATE,VVIX\n03/15/2006,15.71\n"));
        Feeds feeds = world.feeds();
        feeds.fetchDue();
        MarketHistory history = world.source(feeds).history(TODAY);
        assertThat(history.vix()).extracting(DailyBar::date).doesNotContain(LocalDate.of(2026, 7, 3))
                .contains(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 6));
        assertThat(history.values().get(Series.VVIX).firstKey()).isAfter(LocalDate.of(2007, 1, 1));
    }

    @Test
    void fallsBackOnWhatWasRecorded() {
        LocalDate early = LocalDate.of(2006, 1, 3);
        MarketHistory past = new MarketHistory(List.of(new DailyBar(early, 1, 2, 1, 2)), List.of(),
                Map.of(Series.VIX_PUT_CALL, new TreeMap<>(Map.of(YESTERDAY, 0.5))), new TreeMap<>(), new TreeMap<>());
        world.withCboe().chain("XSP", "garbage");
        Feeds feeds = world.feeds();
        feeds.fetchDue();
        MarketArchive.Chain chain = new MarketArchive.Chain(
                feeds.good(world.cboe().chain("SPX", NOW)).orElseThrow().data(), List.of(new FileReport("kept", "0", 1, 0)));
        world.recorded = new MarketArchive() {

            @Override
            public List<LocalDate> sessions() {
                return List.of(YESTERDAY);
            }

            @Override
            public Optional<Chain> chain(LocalDate session) {
                return session.equals(YESTERDAY) ? Optional.of(chain) : Optional.empty();
            }

            @Override
            public MarketHistory history() {
                return past;
            }

            @Override
            public Optional<ObservedClose> close(LocalDate session) {
                return session.equals(early) ? Optional.of(new ObservedClose(2, NOW)) : Optional.empty();
            }
        };
        LiveSource source = world.source(feeds);
        assertThat(source.sessions()).containsExactly(YESTERDAY, TODAY);
        assertThat(source.chain(YESTERDAY)).isSameAs(chain.chain());
        assertThat(source.inputs(YESTERDAY).provenance().files()).extracting(FileReport::name).startsWith("kept");
        assertThat(source.history(TODAY).spx().get(0).date()).isEqualTo(early);
        assertThat(source.close(early)).contains(new ObservedClose(2, NOW));
        assertThat(source.history(TODAY).values().get(Series.VIX_PUT_CALL)).containsEntry(YESTERDAY, 0.5);
        assertThatThrownBy(() -> source.chain(YESTERDAY.minusDays(1))).hasMessageContaining("no chain of 2026-07-20");
        assertThatThrownBy(() -> source.chain(LocalDate.of(2026, 7, 19))).hasMessageContaining("the market was closed");
    }

    @Test
    void takesASeriesFromWhomTheConfigurationNames() {
        world.settings.put("vixshield.market.series.vix", "fred");
        world.settings.put("vixshield.market.series.skew", "none");
        world.withCboe().provider.on("/graph/fredgraph.csv", csv(RecordedFiles.fred("VIXCLS", YESTERDAY, 16.6)));
        Feeds feeds = world.feeds();
        assertThat(feeds.states()).extracting(FeedState::name).contains("fred.VIXCLS", "cboe.index.SPX")
                .doesNotContain("cboe.index.VIX", "cboe.index.SKEW");
        feeds.fetch("fred.VIXCLS");
        DailyBar bar = last(world.source(feeds).history(TODAY).vix());
        assertThat(bar.close()).isEqualTo(16.6);
        assertThat(bar.open()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"series.vvix, fred, VIXSHIELD_MARKET_SERIES_VVIX: FRED has no such series",
            "series.dow, cboe, VIXSHIELD_MARKET_SERIES_DOW: CBOE has no such series",
            "series.dow, none, VIXSHIELD_MARKET_SERIES_DOW: NONE has no such series",
            "series.vix, tradier, VIXSHIELD_MARKET_SERIES_VIX: TRADIER has no such series",
            "chain, fred, VIXSHIELD_MARKET_CHAIN: FRED has no chains"})
    void refusesACombinationThatNobodyOffers(String key, String provider, String reason) {
        world.settings.put("vixshield.market." + key, provider);
        assertThatThrownBy(world::combination).isInstanceOf(IllegalStateException.class).hasMessage(reason);
    }

    @Test
    void fetchesEverythingOnceAndFromTheConfiguredHostsOnly() {
        world.withCboe();
        Feeds feeds = world.feeds();
        List<FeedState> fetched = feeds.fetchDue();
        assertThat(fetched).extracting(FeedState::name).doesNotHaveDuplicates().contains("cboe.chain.SPX", "cboe.chain.VIX",
                "cboe.index.VIX1D", "cboe.future.2026-08", "cboe.settlements", "fred.SOFR", "fred.GDP", "fred.PAYEMS",
                "fred.PPIFIS");
        assertThat(fetched).filteredOn(state -> state.provider().equals("cboe"))
                .allMatch(state -> state.health() == FeedState.Health.GOOD);
        assertThat(world.older.asked()).isEmpty();
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::path)
                .allMatch(path -> path.startsWith("/api/global/") || path.startsWith("/data/us/futures/")
                        || path.startsWith("/us/futures/") || path.equals("/graph/fredgraph.csv"));
    }

    @Test
    void pricesFundsAtTheirCloseAndTodayAtTheDelayedPrice() {
        world.withCboe();
        Feeds feeds = world.feeds();
        feeds.fetchDue();
        MarketHistory history = world.source(feeds).history(TODAY);
        for (Series fund : List.of(Series.VIXY, Series.VIXM, Series.VXX, Series.UVXY, Series.SVXY, Series.SPY, Series.RSP)) {
            assertThat(history.values().get(fund).get(YESTERDAY)).as(fund.name()).isEqualTo(30.21);
            assertThat(history.values().get(fund).lastEntry()).isEqualTo(Map.entry(TODAY, 31.5));
            assertThat(history.values().get(fund).firstKey()).as("not before it was listed").isAfter(LocalDate.of(2025, 1, 1));
        }
    }

    @Test
    void takesAFundFromWhomItIsConfigured() {
        world.withCboe().settings.put("vixshield.market.series.vixy", "none");
        world.settings.put("vixshield.market.series.vixm", "tradier");
        world.settings.put("vixshield.feeds.tradier.token", "hush");
        world.provider.on("/v1/markets/history", json("{\"history\":{\"day\":["
                + RecordedFiles.CALENDAR.sessions(YESTERDAY.minusDays(20), YESTERDAY).stream()
                        .map(day -> "{\"date\":\"" + day + "\",\"open\":1,\"high\":1,\"low\":1,\"close\":17.25,\"volume\":1}")
                        .collect(Collectors.joining(","))
                + "]}}"));
        world.provider.on("/v1/markets/quotes", json("{\"quotes\":{\"quote\":{\"symbol\":\"VIXM\",\"last\":17.5,\"trade_date\":"
                + NOW.minusSeconds(30).toEpochMilli() + "}}}"));
        Feeds feeds = world.feeds();
        feeds.fetchDue();
        MarketHistory history = world.source(feeds).history(TODAY);
        assertThat(history.values()).doesNotContainKey(Series.VIXY);
        assertThat(history.values().get(Series.VIXM)).containsEntry(YESTERDAY, 17.25).containsEntry(TODAY, 17.5);
    }

    @Test
    void believesThatASplitChangesAllPastPricesAndNothingElseThatDoes() {
        world.withCboe();
        Feeds feeds = world.feeds();
        feeds.fetchDue();
        world.clock.advance(Duration.ofHours(2));
        world.fund("VIXY", RecordedFiles.fund(YESTERDAY, 30).replaceAll("\"close\":30", "\"close\":120"), "{}");
        world.fund("VIXM", RecordedFiles.fund(YESTERDAY, 90).replaceAll("\"close\":90\\.1", "\"close\":9.1"), "{}");
        feeds.fetchDue();
        assertThat(feeds.state(world.cboe().fund("VIXY")).lastError()).isNull();
        assertThat(feeds.state(world.cboe().fund("VIXM")).lastError()).contains("rows have changed");
    }

    /** The archive, for whoever reaches back before 2013. */
    @Test
    void knowsWhereExpiredFuturesLie() {
        Feed<?> feed = world.cboe().future(YearMonth.of(2012, 1), NOW);
        assertThat(feed.every()).isEqualTo(Duration.ofDays(30));
        assertThat(world.feeds().current(feed)).isEmpty();
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::path)
                .containsExactly("/resources/futures/archive/volume-and-price/CFE_F12_VX.csv");
    }

    private static DailyBar last(List<DailyBar> bars) {
        return bars.get(bars.size() - 1);
    }
}
