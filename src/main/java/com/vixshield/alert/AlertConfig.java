package com.vixshield.alert;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the daily mail. */
@ConfigMapping(prefix = "vixshield.alert")
interface AlertConfig {

    /** Nothing is sent later than this after publication: a late alert is worse than none. */
    @WithDefault("6h")
    Duration deadline();

    @WithDefault("50")
    int batch();

    /** A node that has not handed over a claimed delivery by then, or not heard of it since, is taken for dead. */
    @WithDefault("60s")
    Duration lease();

    /** How long a message whose fate is unknown rests before it is sent again with the same Message-ID. */
    @WithDefault("2m")
    Duration doubtPause();

    @WithDefault("6")
    int maxAttempts();
}
