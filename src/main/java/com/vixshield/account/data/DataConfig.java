package com.vixshield.account.data;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures exports and deletions of account data. */
@ConfigMapping(prefix = "vixshield.data")
interface DataConfig {

    /** How long an archive can be fetched. */
    @WithDefault("7d")
    Duration exportLife();

    /** Archives that an account may ask for within a day. */
    @WithDefault("5")
    int exportsPerDay();

    /** Between the wish to delete an account and the deed; it can be taken back until then. The database asks for a day. */
    @WithDefault("14d")
    Duration grace();

    /** The payment service repeats events for three days; those of an erased customer are thrown away for so long. */
    @WithDefault("7d")
    Duration echo();
}
