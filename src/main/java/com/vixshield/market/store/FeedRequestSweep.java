package com.vixshield.market.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.feed.Feeds;
import com.vixshield.market.live.Backfill;
import com.vixshield.platform.jobs.Sweep;

/** Does what operators asked for. Everything in it may be done again, so a request of a dead node begins anew. */
@ApplicationScoped
public class FeedRequestSweep implements Sweep {

    @Inject
    FeedRequests requests;
    @Inject
    Feeds feeds;
    @Inject
    Backfill backfill;
    @Inject
    Imports imports;
    @Inject
    ImportsConfig config;

    @Override
    public String name() {
        return "feed-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        for (Optional<FeedRequest> request = requests.claim(); request.isPresent(); request = requests.claim()) {
            work(request.get());
        }
    }

    private void work(FeedRequest request) {
        switch (request.kind()) {
            case FETCH -> fetch(request);
            case BACKFILL -> backfill(request);
            case FOLDER -> folder(request);
        }
        requests.finish(request);
    }

    private void fetch(FeedRequest request) {
        requests.progress(request, 0, 1, 0, request.feed());
        boolean good = feeds.fetch(request.feed()).filter(state -> state.lastError() == null).isPresent();
        requests.progress(request, 1, 1, good ? 0 : 1, request.feed());
    }

    private void backfill(FeedRequest request) {
        int[] failed = { 0 };
        backfill.run(Backfill.FIRST_FUTURE, step -> {
            failed[0] += step.state().lastError() == null ? 0 : 1;
            requests.progress(request, step.done(), step.total(), failed[0], step.state().name());
        });
    }

    private void folder(FeedRequest request) {
        Optional<Path> folder = config.folder().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            requests.progress(request, 0, 0, 1, "there is no such folder: " + config.folder().orElse(null));
            return;
        }
        int[] failed = { 0 };
        new FolderImport(imports).run(folder.get(), (done, files, last) -> {
            failed[0] += last.isIncomplete() ? 1 : 0;
            requests.progress(request, done, files, failed[0], last.name());
        });
    }
}
