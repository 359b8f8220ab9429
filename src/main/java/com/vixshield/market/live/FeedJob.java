package com.vixshield.market.live;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.platform.jobs.BackgroundJob;

/** Keeps the feeds of a live market fresh, so that no page waits for a provider. */
@ApplicationScoped
public class FeedJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(FeedJob.class);

    private final Map<String, String> reported = new ConcurrentHashMap<>();

    @Inject
    MarketConfig config;
    @Inject
    Feeds feeds;

    @Override
    public String name() {
        return "fetch-feeds";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (config.source() == MarketConfig.Source.LIVE) {
            feeds.fetchDue().forEach(this::report);
        }
    }

    /** Once for each reason, and once when it is over. */
    private void report(FeedState state) {
        String before = state.lastError() == null
                ? reported.remove(state.name())
                : reported.put(state.name(), state.lastError());
        if (state.lastError() != null && !Objects.equals(before, state.lastError())) {
            LOG.warnf("feed %s, last good %s: %s", state.name(), state.lastGood(), state.lastError());
        } else if (state.lastError() == null && before != null) {
            LOG.infof("feed %s is good again", state.name());
        }
    }
}
