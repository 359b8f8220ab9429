package com.vixshield.lab.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.vixshield.platform.jobs.BackgroundJob;

/**
 * Produces the jobs that compute chunks. The scheduler gives each to one node at a time, so several share a queue over several
 * nodes; a node that has no processor left gives its job back.
 */
@ApplicationScoped
class LabLanes {

    /** Long enough that the scheduling costs nothing, short enough that another node gets its turn. */
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    LabWorker worker;
    @Inject
    Clock clock;

    private final Semaphore processors = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private record Lane(int number, Runnable work) implements BackgroundJob {

        @Override
        public String name() {
            return "lab-" + number;
        }

        @Override
        public Duration every() {
            return PAUSE;
        }

        @Override
        public void run() {
            work.run();
        }
    }

    @Produces
    @Singleton
    BackgroundJob one() {
        return new Lane(1, this::turn);
    }

    @Produces
    @Singleton
    BackgroundJob two() {
        return new Lane(2, this::turn);
    }

    @Produces
    @Singleton
    BackgroundJob three() {
        return new Lane(3, this::turn);
    }

    @Produces
    @Singleton
    BackgroundJob four() {
        return new Lane(4, this::turn);
    }

    private void turn() {
        if (!processors.tryAcquire()) {
            return;
        }
        try {
            Instant end = clock.instant().plus(TURN);
            while (worker.workOne() && clock.instant().isBefore(end)) {
                // the next one
            }
        } finally {
            processors.release();
        }
    }
}
