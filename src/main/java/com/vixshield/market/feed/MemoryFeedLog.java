package com.vixshield.market.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a feed log in memory; it is lost on restart. */
public final class MemoryFeedLog implements FeedLog {

    private final Map<String, FeedState> states = new ConcurrentHashMap<>();
    private final Map<String, FetchedFile> files = new ConcurrentHashMap<>();

    @Override
    public Optional<FeedState> state(String feed) {
        return Optional.ofNullable(states.get(feed));
    }

    @Override
    public void record(FeedState state) {
        states.put(state.name(), state);
    }

    @Override
    public Optional<FetchedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public void keep(String feed, List<FetchedFile> good) {
        good.forEach(file -> files.put(file.name(), file));
    }
}
