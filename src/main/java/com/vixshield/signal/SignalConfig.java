package com.vixshield.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the daily signal. */
@ConfigMapping(prefix = "vixshield.signal")
public interface SignalConfig {

    /** How many past sessions are caught up when there is nothing yet, newest first. */
    @WithDefault("8")
    int catchUp();
}
