package com.vixshield.platform.jobs;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Schedules the background jobs over all replicas: db-scheduler on our own database, nothing else to operate. */
@ApplicationScoped
class Jobs {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    JobsConfig config;
    @Inject
    @All
    List<BackgroundJob> sweeps;

    private Scheduler scheduler;

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            scheduler = Scheduler.create(database)
                    .startTasks(sweeps.stream().map(Jobs::task).toList())
                    .threads(Math.max(2, sweeps.size()))
                    .pollingInterval(config.pollingInterval())
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(4)
                    .shutdownMaxWait(Duration.ofSeconds(20))
                    .build();
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static RecurringTask<Void> task(BackgroundJob sweep) {
        return Tasks.recurring(sweep.name(), FixedDelay.of(sweep.every())).execute((instance, context) -> inRequest(sweep));
    }

    /** A sweep reads tenant rows like a request does, so it gets a context of its own, with no tenant until it says one. */
    private static void inRequest(BackgroundJob sweep) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            sweep.run();
        } finally {
            context.terminate();
        }
    }
}
