package com.vixshield.market.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Describes one thing that a provider publishes.
 *
 * @param name stable: provider, kind and subject, for example cboe.index.VIX
 * @param host whose health decides whether it is asked
 * @param every how often it is worth asking
 * @param ways where it can be had, the best first
 * @param finished what of it may be believed, by when it came
 */
public record Feed<T>(String name, String provider, URI host, Duration every, List<FeedSource<T>> ways,
        ContentValidator<T> judge,
        UnfinishedRows<T> finished) {

    public Feed {
        ways = List.copyOf(ways);
    }

    /** Of something that is whole at any moment. */
    public Feed(String name, String provider, URI host, Duration every, List<FeedSource<T>> ways, ContentValidator<T> judge) {
        this(name, provider, host, every, ways, judge, (content, sightings) -> content);
    }
}
