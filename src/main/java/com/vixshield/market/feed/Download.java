package com.vixshield.market.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.file.DataFile;
import com.vixshield.market.http.CacheValidators;
import com.vixshield.market.http.FeedClient;
import com.vixshield.market.http.FetchRequest;
import com.vixshield.market.http.FetchResponse;

/**
 * Fetches the files of one attempt. What the provider says is unchanged is taken from what was kept, and checked anew: an
 * unchanged file may have become too old.
 */
final class Download implements FeedSource.Files {

    private final FeedClient client;
    private final FeedLog log;
    private final Clock clock;
    private final List<FetchedFile> files = new ArrayList<>();

    Download(FeedClient client, FeedLog log, Clock clock) {
        this.client = client;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public DataFile get(FetchRequest request, String name) {
        // A validator of one host means nothing to another: a frozen copy would call our newer file unchanged.
        Optional<FetchedFile> kept = log.file(name);
        Optional<FetchedFile> known = kept.filter(file -> file.address().equals(request.shown()));
        FetchResponse answer = client.get(request, known.map(FetchedFile::validators).orElse(CacheValidators.NONE));
        FetchedFile file = answer instanceof FetchResponse.Content content
                ? received(name, request, content, kept)
                : known.orElseThrow().confirmedAt(clock.instant());
        files.add(file);
        return file.data();
    }

    /** The same bytes once more are as old as they were, whether or not the provider says so. */
    private FetchedFile received(String name, FetchRequest request, FetchResponse.Content content, Optional<FetchedFile> kept) {
        Instant now = clock.instant();
        Instant first = kept.filter(file -> Arrays.equals(file.bytes(), content.body())).map(FetchedFile::receivedAt)
                .orElse(now);
        return new FetchedFile(name, request.shown(), content.body(), content.validators(), first, now);
    }

    @Override
    public DataFile join(String name, byte[] content) {
        FetchedFile first = files.get(0);
        files.clear();
        files.add(new FetchedFile(name, first.address(), content, CacheValidators.NONE, first.fetchedAt(), first.fetchedAt()));
        return files.get(0).data();
    }

    List<FetchedFile> files() {
        return List.copyOf(files);
    }
}
