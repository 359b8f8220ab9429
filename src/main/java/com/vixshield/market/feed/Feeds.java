package com.vixshield.market.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.http.FeedClient;
import com.vixshield.market.http.FetchException;

/** Fetches feeds and holds their last good content. Safe to share; a feed is fetched by one thread at a time. */
public final class Feeds {

    /** Pause between looks at what other replicas have fetched. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    /** A failed feed is asked again sooner than a good one. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final FeedCatalogue catalogue;
    private final FeedClient client;
    private final FeedLog log;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    /** By feed, what contradicted the last good content the last time. */
    private final Map<String, FeedContent<?>> contradictions = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /** @param good null when there is none, as far as was known then */
    private record Held(LastGood<?> good, Instant looked) {
    }

    public Feeds(FeedCatalogue catalogue, FeedClient client, FeedLog log, Clock clock) {
        this.catalogue = catalogue;
        this.client = client;
        this.log = log;
        this.clock = clock;
    }

    /** Of everything that is fetched today. */
    public List<FeedState> states() {
        return catalogue.feeds(clock.instant()).stream().map(this::state).toList();
    }

    public FeedState state(Feed<?> feed) {
        return log.state(feed.name()).orElseGet(() -> FeedState.untried(feed))
                .withHost(client.breaker(feed.host()).state());
    }

    /** At once, due or not. Empty when there is no feed of that name. */
    public Optional<FeedState> fetch(String name) {
        return catalogue.feeds(clock.instant()).stream().filter(feed -> feed.name().equals(name)).findFirst()
                .map(this::fetch);
    }

    /**
     * Host by host at the same time: one that stalls holds up its own feeds only.
     *
     * @return what was fetched
     */
    public List<FeedState> fetchDue() {
        Map<URI, List<Feed<?>>> due = catalogue.feeds(clock.instant()).stream().filter(this::isDue)
                .collect(Collectors.groupingBy(Feed::host));
        if (due.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(due.size());
        try {
            List<CompletableFuture<List<FeedState>>> hosts = due.values().stream().map(feeds -> CompletableFuture
                    .supplyAsync(() -> feeds.stream().<FeedState> map(this::fetch).toList(), threads)).toList();
            return hosts.stream().flatMap(host -> host.join().stream()).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks when it is due, and gives the last good content whatever comes of it. */
    public <T> Optional<LastGood<T>> current(Feed<T> feed) {
        synchronized (lock(feed)) {
            if (isDue(feed)) {
                fetch(feed);
            }
        }
        return good(feed);
    }

    /** Without asking anybody: from memory, or read again from what this or another replica kept. */
    @SuppressWarnings("unchecked")
    public <T> Optional<LastGood<T>> good(Feed<T> feed) {
        return Optional.ofNullable((LastGood<T>) held.compute(feed.name(), (name, known) -> look(feed, known)).good());
    }

    private Held look(Feed<?> feed, Held known) {
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.looked().plus(LOOK_AGAIN))) {
            return known;
        }
        Instant logged = log.state(feed.name()).map(FeedState::lastGood).orElse(null);
        boolean newer = logged != null && (known == null || known.good() == null || logged.isAfter(known.good().at()));
        return new Held(newer ? kept(feed, logged) : known == null ? null : known.good(), now);
    }

    private boolean isDue(Feed<?> feed) {
        FeedState state = state(feed);
        if (state.lastAttempt() == null) {
            return true;
        }
        boolean soon = state.lastError() != null && AFTER_FAILURE.compareTo(feed.every()) < 0;
        return !clock.instant().isBefore(state.lastAttempt().plus(soon ? AFTER_FAILURE : feed.every()));
    }

    /** At once, due or not, also what is not in the catalogue. */
    public <T> FeedState fetch(Feed<T> feed) {
        synchronized (lock(feed)) {
            List<String> reasons = new ArrayList<>();
            for (FeedSource<T> way : feed.ways()) {
                try {
                    return succeed(feed, way);
                } catch (FetchException | MarketDataException | ImplausibleException | ImplausibleMoveException e) {
                    reasons.add(e.getMessage());
                }
            }
            FeedState failed = state(feed).failed(clock.instant(), String.join("; then ", reasons));
            log.record(failed);
            return failed;
        }
    }

    private <T> FeedState succeed(Feed<T> feed, FeedSource<T> way) {
        Instant now = clock.instant();
        Download download = new Download(client, log, clock);
        FeedContent<T> reading = finished(feed, way.take(download), download.files());
        FeedContent<T> judged = reading.warned(judge(feed, reading, now));
        List<FileReport> reports = reports(download.files(), judged);
        log.keep(feed.name(), download.files());
        held.put(feed.name(), new Held(new LastGood<>(judged, reports, now), now));
        FeedState state = state(feed).succeeded(now, judged, reports.get(0).sha256());
        log.record(state);
        return state;
    }

    /** A last good content that was wrong heals itself: what contradicts it is believed when it comes a second time. */
    @SuppressWarnings("unchecked")
    private <T> List<String> judge(Feed<T> feed, FeedContent<T> content, Instant now) {
        try {
            List<String> warnings = feed.judge().judge(content, good(feed).map(LastGood::reading), now);
            contradictions.remove(feed.name());
            return warnings;
        } catch (ImplausibleMoveException e) {
            FeedContent<T> before = (FeedContent<T>) contradictions.put(feed.name(), content);
            if (before == null) {
                throw e;
            }
            List<String> warnings = feed.judge().judge(content, Optional.of(before), now);
            contradictions.remove(feed.name());
            return warnings;
        }
    }

    /** Null when nothing was kept, or not all of it: then nothing is known, which is no error. */
    private <T> LastGood<T> kept(Feed<T> feed, Instant at) {
        List<FetchedFile> files = new ArrayList<>();
        for (FeedSource<T> way : feed.ways()) {
            try {
                FeedContent<T> reading = way.again(name -> {
                    files.add(log.file(name).orElseThrow(() -> new MarketDataException(name, 0, "was not kept")));
                    return files.get(files.size() - 1).data();
                });
                FeedContent<T> whole = finished(feed, reading, files);
                return new LastGood<>(whole, reports(files, whole), at);
            } catch (MarketDataException e) {
                files.clear();
            }
        }
        return null;
    }

    private static <T> FeedContent<T> finished(Feed<T> feed, FeedContent<T> content, List<FetchedFile> files) {
        return feed.finished().of(content, files.stream().map(FetchedFile::sighting).toList());
    }

    private static List<FileReport> reports(List<FetchedFile> files, FeedContent<?> reading) {
        return files.stream().map(file -> file.data().report(reading.rows(), 0)).toList();
    }

    private Object lock(Feed<?> feed) {
        return locks.computeIfAbsent(feed.name(), key -> new Object());
    }
}
