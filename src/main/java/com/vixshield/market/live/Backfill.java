package com.vixshield.market.live;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.FeedsConfig;

/**
 * Fetches every history that the providers still have. Index and macro histories come whole with any fetch; it is the
 * expired futures, one file each, that make it many requests.
 */
public final class Backfill {

    /** The month of the first VIX future. */
    public static final YearMonth FIRST_FUTURE = YearMonth.of(2004, 5);

    /** In the market's first years not every month was listed; all since have been. */
    private static final Set<YearMonth> NEVER_LISTED = Set.of(YearMonth.of(2004, 12), YearMonth.of(2005, 4),
            YearMonth.of(2005, 7), YearMonth.of(2005, 9));

    /** Enough to be quick, few enough not to be taken for an attack. */
    private static final int AT_ONCE = 4;

    /** @param state of the feed that was fetched just now */
    public record Step(int done, int total, FeedState state) {
    }

    private final ProviderSelection combination;
    private final CboeFeeds cboe;
    private final Feeds feeds;
    private final Clock clock;

    Backfill(ProviderSelection combination, CboeFeeds cboe, Feeds feeds, Clock clock) {
        this.combination = combination;
        this.cboe = cboe;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Without the application around it. */
    public static Backfill of(MarketConfig market, FeedsConfig config, SessionCalendar calendar, FeedLog log, Clock clock) {
        LiveBeans beans = new LiveBeans();
        CboeFeeds cboe = beans.cboe(config, calendar);
        ProviderSelection combination = beans.combination(market, config, cboe, calendar);
        return beans.backfill(combination, cboe, beans.feeds(config, combination, log, clock), clock);
    }

    /**
     * @param since month of the first future to fetch
     * @param progress told on the calling thread
     * @return one state for every feed, in the order in which they were done
     */
    public List<FeedState> run(YearMonth since, Consumer<Step> progress) {
        List<Feed<?>> all = all(since);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CompletionService<FeedState> fetching = new ExecutorCompletionService<>(threads);
            all.forEach(feed -> fetching.submit(() -> feeds.fetch(feed)));
            List<FeedState> done = new ArrayList<>();
            while (done.size() < all.size()) {
                done.add(fetching.take().get());
                progress.accept(new Step(done.size(), all.size(), done.get(done.size() - 1)));
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a feed failed in a way that is no provider's fault", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Feed<?>> all(YearMonth since) {
        Instant now = clock.instant();
        YearMonth present = YearMonth.from(now.atZone(SessionCalendar.NEW_YORK));
        Map<String, Feed<?>> byName = new LinkedHashMap<>();
        combination.histories(now).forEach(feed -> byName.put(feed.name(), feed));
        Stream.iterate(since, month -> month.isBefore(present), month -> month.plusMonths(1))
                .filter(month -> !NEVER_LISTED.contains(month)).map(month -> cboe.future(month, now))
                .forEach(feed -> byName.putIfAbsent(feed.name(), feed));
        return List.copyOf(byName.values());
    }
}
