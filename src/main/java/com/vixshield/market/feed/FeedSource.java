package com.vixshield.market.feed;

import com.vixshield.market.file.DataFile;
import com.vixshield.market.http.FetchRequest;

/** Fetches a content from one provider, with as many requests as it takes. */
@FunctionalInterface
public interface FeedSource<T> {

    /** The provider's side. */
    interface Files {

        DataFile get(FetchRequest request, String name);

        /** Keeps one file in the place of all that were got so far. */
        DataFile join(String name, byte[] content);
    }

    /** What was kept of an earlier time. */
    @FunctionalInterface
    interface Kept {

        /** @throws com.vixshield.market.MarketDataException when there is none of that name */
        DataFile get(String name);
    }

    /** @throws com.vixshield.market.MarketDataException when a file cannot be read */
    FeedContent<T> take(Files files);

    /** The content once more, without asking anybody. A way that joins files starts from the joined one. */
    default FeedContent<T> again(Kept kept) {
        return take(new Files() {

            @Override
            public DataFile get(FetchRequest request, String name) {
                return kept.get(name);
            }

            @Override
            public DataFile join(String name, byte[] content) {
                throw new UnsupportedOperationException("a way that joins must read the joined file again: " + name);
            }
        });
    }
}
