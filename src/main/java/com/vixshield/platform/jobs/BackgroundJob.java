package com.vixshield.platform.jobs;

import java.time.Duration;

/** A piece of background work that can be run at any time, by any number of nodes, and does only what is still due. */
public interface BackgroundJob {

    /** Stable: the row in the scheduler's table is found by it. */
    String name();

    Duration every();

    void run();
}
