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

    /** A result, or that a session was missed, is mailed until so long after it has become known. */
    @WithDefault("12h")
    Duration newsDeadline();

    /** Lines to the mail relay that one node keeps open and uses at once. */
    @WithDefault("8")
    int connections();

    /** Recipients that one line claims, and writes down, together. */
    @WithDefault("100")
    int batch();

    /** A sender that has not handed over a message by then, or not heard of it since, is taken for dead. */
    @WithDefault("60s")
    Duration lease();

    /** How long a message whose fate is unknown rests before it is sent again with the same Message-ID. */
    @WithDefault("2m")
    Duration doubtPause();

    /** How long everything rests when no line to the relay can be opened. */
    @WithDefault("15s")
    Duration relayPause();

    @WithDefault("6")
    int maxAttempts();
}
