package com.vixshield.market.feed;

import java.time.Instant;
import java.util.List;

/** Lists what is to be fetched at a moment: futures are listed and expire, so this changes with the days. */
@FunctionalInterface
public interface FeedCatalogue {

    List<Feed<?>> feeds(Instant now);
}
