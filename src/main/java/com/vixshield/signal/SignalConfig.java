package com.vixshield.signal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "vixshield.signal")
interface SignalConfig {

    /** How long before the close a session's signal is published. */
    @WithDefault("15m")
    Duration beforeClose();

    /** How many past sessions are caught up when there is nothing yet, newest first. */
    @WithDefault("8")
    int catchUp();
}
