package com.vixshield.market;

import java.time.Duration;

/**
 * Labels the data that a page shows.
 *
 * @param kind whether anybody could have traded on it
 * @param source name for readers
 * @param delay how much older than its page a quote is while the market is open
 */
public record DataLabel(Kind kind, String source, Duration delay) {

    public enum Kind {
        DEMO,
        RECORDED,
        DELAYED,
        LIVE
    }

    public boolean isDemo() {
        return kind == Kind.DEMO;
    }
}
