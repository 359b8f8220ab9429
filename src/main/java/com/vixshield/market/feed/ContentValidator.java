package com.vixshield.market.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks whether a content is plausible. A provider that answers promptly and in the right format may still be wrong. */
@FunctionalInterface
public interface ContentValidator<T> {

    /**
     * @param before the last good content
     * @return warnings
     * @throws ImplausibleException when it must not be used
     */
    List<String> judge(FeedContent<T> content, Optional<FeedContent<T>> before, Instant now);
}
