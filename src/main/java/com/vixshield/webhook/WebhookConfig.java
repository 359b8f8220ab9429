package com.vixshield.webhook;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures webhook deliveries. */
@ConfigMapping(prefix = "vixshield.webhooks")
interface WebhookConfig {

    /** All secrets come from it: another one changes them all. */
    String key();

    /** For one attempt, from connecting to the last byte of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** After so long without an acceptance an endpoint is switched off. */
    @WithDefault("3d")
    Duration disableAfter();
}
