package com.vixshield.platform.jobs;

import java.time.Duration;

/** Runs a piece of background work at any time, on any number of nodes, doing only what is still due. */
public interface BackgroundJob {

    /** Stable: the row in the scheduler's table is found by it. */
    String name();

    Duration every();

    void run();
}
