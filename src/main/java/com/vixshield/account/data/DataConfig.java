package com.vixshield.account.data;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "vixshield.data")
interface DataConfig {

    /** How long an archive can be fetched. */
    @WithDefault("7d")
    Duration exportLife();

    /** Archives that an account may ask for within a day. */
    @WithDefault("5")
    int exportsPerDay();
}
