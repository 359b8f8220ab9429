package com.vixshield.market.store.importing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.live.Backfill;
import com.vixshield.market.store.feed.StoredFeedLog;

/** Imports every history that the configured providers have, as a running application would fetch and keep it. */
final class ProvidersImport {

    /** Told after each feed, with a report of each of its files that was not known before. */
    interface Progress {
        void at(Backfill.Step step, List<ImportReport> read);
    }

    private final Map<String, Queue<ImportReport>> read = new ConcurrentHashMap<>();
    private final Backfill backfill;

    ProvidersImport(DataSource database, ImportService imports, MarketConfig market, FeedsConfig feeds,
            SessionCalendar calendar,
            Clock clock) {
        FeedLog log = new StoredFeedLog(database, imports, new ChainSampling(database, calendar),
                (feed, report) -> read.computeIfAbsent(feed, key -> new ConcurrentLinkedQueue<>()).add(report));
        this.backfill = Backfill.of(market, feeds, calendar, log, clock);
    }

    /** @return whether every feed was good and every row of it was taken */
    boolean run(Progress progress) {
        List<FeedState> states = backfill.run(Backfill.FIRST_FUTURE, step -> progress.at(step, reports(step.state())));
        return states.stream().allMatch(state -> state.lastError() == null && reports(state).stream()
                .noneMatch(ImportReport::isIncomplete));
    }

    private List<ImportReport> reports(FeedState state) {
        return List.copyOf(read.getOrDefault(state.name(), new ConcurrentLinkedQueue<>()));
    }
}
