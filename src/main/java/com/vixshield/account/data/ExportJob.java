package com.vixshield.account.data;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.account.data.ExportQueue.Task;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.jobs.BackgroundJob;

/** Creates the requested archives and removes expired ones. */
@ApplicationScoped
public class ExportJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(ExportJob.class);
    private static final int ATTEMPTS = 3;

    @Inject
    ExportQueue queue;
    @Inject
    ExportTask work;
    @Inject
    Tenant tenant;

    @Override
    public String name() {
        return "data-exports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        queue.expire();
        for (Optional<Task> task = queue.claim(); task.isPresent(); task = queue.claim()) {
            tenant.actFor(task.get().account());
            try {
                make(task.get());
            } finally {
                tenant.actFor(null);
            }
        }
    }

    /** What fails is tried again when its claim has grown old: by then another node may have more luck. */
    private void make(Task task) {
        try {
            work.make(task.account(), task.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "export %s of account %s failed, attempt %d", task.id(), task.account(), task.attempt());
            if (task.attempt() >= ATTEMPTS) {
                work.giveUp(task.id());
            }
        }
    }
}
