package com.vixshield.platform.jobs;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the background jobs. */
@ConfigMapping(prefix = "vixshield.jobs")
interface JobsConfig {

    /** Off on replicas that only serve pages, and in tests, which run the sweeps themselves. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("5s")
    Duration pollingInterval();
}
