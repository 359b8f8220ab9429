package com.vixshield.market.feed;

import java.util.List;
import java.util.Optional;

/** Stores states and good files so that they outlast a restart and are shared between replicas. */
public interface FeedLog {

    Optional<FeedState> state(String feed);

    void record(FeedState state);

    /** The last good file of that name. */
    Optional<FetchedFile> file(String name);

    /** The files of a content that was found good; some may be the same as before. */
    void keep(String feed, List<FetchedFile> files);
}
