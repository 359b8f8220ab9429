package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.json;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.feed.MemoryFeedLog;
import com.vixshield.market.fred.FredFeeds;
import com.vixshield.market.fund.Funds;
import com.vixshield.market.http.FeedClient;
import com.vixshield.market.http.ProviderStub;
import com.vixshield.market.tradier.TradierFeeds;
import com.vixshield.testing.FakeClock;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A live market on Wednesday 2026-07-22, 15:45 in New York, whose providers are all one on this machine. */
public final class LiveWorld implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final Instant NOW = Instant.parse("2026-07-22T19:45:00Z");

    public final ProviderStub provider = new ProviderStub();
    public final ProviderStub older = new ProviderStub();
    public final FakeClock clock = new FakeClock(NOW);
    final FeedLog log = new MemoryFeedLog();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final Map<String, String> settings = new HashMap<>();
    MarketArchive recorded = MarketArchive.NOTHING;

    public LiveWorld() {
        settings.put("vixshield.feeds.cboe.hosts", provider.origin() + "," + older.origin());
        settings.put("vixshield.feeds.cboe.site", provider.origin().toString());
        settings.put("vixshield.feeds.cboe.vx-months-back", "2");
        settings.put("vixshield.feeds.tradier.host", provider.origin().toString());
        settings.put("vixshield.feeds.fred.host", provider.origin().toString());
        settings.put("vixshield.feeds.fred.graph-host", provider.origin().toString());
        settings.put("vixshield.feeds.http.failures", "1000");
    }

    /** Everything that Cboe has on that afternoon. */
    LiveWorld withCboe() {
        List.of("VIX", "VIX1D", "VIX9D", "VIX3M", "VIX6M").forEach(name -> index(name, RecordedFiles.index(YESTERDAY, 17)));
        index("SPX", RecordedFiles.index(YESTERDAY, 6_000));
        index("VVIX", RecordedFiles.single("VVIX", YESTERDAY, 95.5));
        index("SKEW", RecordedFiles.single("SKEW", YESTERDAY, 151));
        for (YearMonth month = YearMonth.of(2026, 5); month.isBefore(YearMonth.of(2027, 4)); month = month.plusMonths(1)) {
            provider.on("/data/us/futures/market_statistics/historical_data/VX/VX_" + RecordedFiles.CALENDAR.vixExpiry(month)
                    + ".csv", csv(RecordedFiles.future(month, YESTERDAY, 20 + month.getMonthValue() / 100.0)));
        }
        provider.on("/us/futures/market_statistics/settlement/csv", csv(RecordedFiles.settlements(YESTERDAY)));
        chain("SPX", RecordedFiles.chain("SPXW", NOW.minusSeconds(60), 6_000.5));
        Funds.TICKERS.forEach(ticker -> fund(ticker, RecordedFiles.fund(YESTERDAY, 30),
                RecordedFiles.fundQuote(31.5, "2026-07-22T15:29:00")));
        chain("XSP", RecordedFiles.chain("XSP", NOW.minusSeconds(60), 600.05));
        chain("VIX", RecordedFiles.chain("VIXW", NOW.minusSeconds(60), 17.2));
        return this;
    }

    LiveWorld fund(String ticker, String days, String quote) {
        provider.on("/api/global/delayed_quotes/charts/historical/" + ticker + ".json", json(days));
        provider.on("/api/global/delayed_quotes/quotes/" + ticker + ".json", json(quote));
        return this;
    }

    public LiveWorld index(String ticker, String body) {
        provider.on("/api/global/us_indices/daily_prices/" + ticker + "_History.csv", csv(body));
        return this;
    }

    public LiveWorld chain(String underlying, String body) {
        provider.on("/api/global/delayed_quotes/options/_" + underlying + ".json", json(body));
        return this;
    }

    CboeFeeds cboe() {
        return new CboeFeeds(feedsConfig().cboe(), RecordedFiles.CALENDAR);
    }

    TradierFeeds tradier() {
        return new TradierFeeds(feedsConfig().tradier(), RecordedFiles.CALENDAR);
    }

    FredFeeds fred() {
        return new FredFeeds(feedsConfig().fred(), RecordedFiles.CALENDAR);
    }

    ProviderSelection combination() {
        return new ProviderSelection(config().getConfigMapping(MarketConfig.class), cboe(), tradier(), fred());
    }

    public Feeds feeds() {
        List<URI> hosts = List.of(provider.origin(), older.origin());
        FeedClient client = new FeedClient(feedsConfig().http().limits(), hosts, clock, pauses::add, new Random(5));
        return new Feeds(combination(), client, log, clock);
    }

    public LiveSource source(Feeds feeds) {
        return new LiveSource(combination(), cboe(), feeds, recorded, () -> recorded.history().events(), RecordedFiles.CALENDAR,
                clock);
    }

    private FeedsConfig feedsConfig() {
        return setting(FeedsConfig.class);
    }

    <T> T setting(Class<T> mapping) {
        return config().getConfigMapping(mapping);
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withDefaultValues(settings)
                .withMapping(FeedsConfig.class).withMapping(MarketConfig.class).build();
    }

    @Override
    public void close() {
        provider.close();
        older.close();
    }
}
