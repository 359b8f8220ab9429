package com.vixshield.market.store.importing;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Configures imports. */
@ConfigMapping(prefix = "vixshield.imports")
public interface ImportsConfig {

    /** A folder on this machine that an operator may import with one press. */
    Optional<Path> folder();
}
