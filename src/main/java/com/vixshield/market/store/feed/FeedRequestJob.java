package com.vixshield.market.store.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.live.Backfill;
import com.vixshield.market.store.importing.BatchFailures;
import com.vixshield.market.store.importing.FolderImport;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.ImportsConfig;
import com.vixshield.platform.jobs.BackgroundJob;

/** Runs operators' requests. Everything in it may be done again, so a request of a dead node begins anew. */
@ApplicationScoped
public class FeedRequestJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(FeedRequestJob.class);

    @Inject
    FeedRequestService requests;
    @Inject
    Feeds feeds;
    @Inject
    Backfill backfill;
    @Inject
    ImportService imports;
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
        BatchFailures failures = new BatchFailures();
        try {
            switch (request.kind()) {
                case FETCH -> fetch(request, failures);
                case BACKFILL -> backfill(request, failures);
                case FOLDER -> folder(request, failures);
            }
        } catch (RuntimeException e) {
            // The operator must not wait for a page that never ends; the same would happen on the next attempt.
            LOG.errorf(e, "%s failed", request.title());
            failures.add("Stopped", "an error of this application (" + e.getClass().getSimpleName() + "), see its log");
            requests.progress(request, 0, 0, failures, null);
        }
        requests.finish(request);
    }

    private void fetch(FeedRequest request, BatchFailures failures) {
        requests.progress(request, 0, 1, failures, request.feed());
        feeds.fetch(request.feed()).ifPresentOrElse(state -> note(state, failures),
                () -> failures.add(request.feed(), "is not fetched any more"));
        requests.progress(request, 1, 1, failures, request.feed());
    }

    private void backfill(FeedRequest request, BatchFailures failures) {
        backfill.run(Backfill.FIRST_FUTURE, step -> {
            note(step.state(), failures);
            requests.progress(request, step.done(), step.total(), failures, step.state().name());
        });
    }

    private static void note(FeedState state, BatchFailures failures) {
        if (state.lastError() != null) {
            failures.add(state.name(), state.lastError());
        }
    }

    private void folder(FeedRequest request, BatchFailures failures) {
        Optional<Path> folder = config.folder().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            failures.add("Folder", "there is none at " + config.folder().map(Path::toString).orElse("(not configured)"));
            requests.progress(request, 0, 0, failures, null);
            return;
        }
        new FolderImport(imports).run(folder.get(), (done, files, last) -> {
            if (last.isIncomplete()) {
                failures.add(last.name(), last.firstRefusal());
            }
            requests.progress(request, done, files, failures, last.name());
        });
    }
}
