package com.vixshield.market.feed;

import com.vixshield.market.file.DataFile;
import com.vixshield.market.http.Request;

/** How a content is had from one place, with as many requests as it takes. */
@FunctionalInterface
public interface Way<T> {

    /** Where a way gets its files: from the provider, or from what was kept of it. */
    @FunctionalInterface
    interface Files {

        DataFile get(Request request, String name);
    }

    /** @throws com.vixshield.market.MarketDataException when a file cannot be read */
    Reading<T> take(Files files);
}
