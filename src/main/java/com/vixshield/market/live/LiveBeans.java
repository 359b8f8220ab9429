package com.vixshield.market.live;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.event.EventCalendar;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.feed.MemoryFeedLog;
import com.vixshield.market.fred.FredFeeds;
import com.vixshield.market.http.FeedClient;
import com.vixshield.market.tradier.TradierFeeds;

import io.quarkus.arc.DefaultBean;

/** Produces the feeds of this installation. They can be fetched whatever market its pages show. */
@ApplicationScoped
class LiveBeans {

    @Produces
    @Singleton
    CboeFeeds cboe(FeedsConfig config, SessionCalendar calendar) {
        return new CboeFeeds(config.cboe(), calendar);
    }

    @Produces
    @Singleton
    ProviderSelection combination(MarketConfig market, FeedsConfig config, CboeFeeds cboe, SessionCalendar calendar) {
        return new ProviderSelection(market, cboe, new TradierFeeds(config.tradier(), calendar),
                new FredFeeds(config.fred(), calendar));
    }

    @Produces
    @Singleton
    Feeds feeds(FeedsConfig config, ProviderSelection combination, FeedLog log, Clock clock) {
        List<URI> hosts = Stream.of(config.cboe().hosts(), List.of(config.cboe().site(), config.tradier().host(),
                config.fred().host(), config.fred().graphHost())).flatMap(List::stream).toList();
        return new Feeds(combination, new FeedClient(config.http().limits(), hosts, clock, LiveBeans::pause,
                new Random()), log, clock);
    }

    /** Not the market of the installation by itself: whether it is, the configuration says. */
    @Produces
    @Singleton
    @Typed(LiveSource.class)
    LiveSource source(ProviderSelection combination, CboeFeeds cboe, Feeds feeds, MarketArchive recorded, EventCalendar events,
            SessionCalendar calendar, Clock clock) {
        return new LiveSource(combination, cboe, feeds, recorded, events::history, calendar, clock);
    }

    @Produces
    @Singleton
    Backfill backfill(ProviderSelection combination, CboeFeeds cboe, Feeds feeds, Clock clock) {
        return new Backfill(combination, cboe, feeds, clock);
    }

    @Produces
    @DefaultBean
    @Singleton
    FeedLog log() {
        return new MemoryFeedLog();
    }

    @Produces
    @DefaultBean
    @Singleton
    MarketArchive nothingRecorded() {
        return MarketArchive.NOTHING;
    }

    private static void pause(Duration length) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }
}
