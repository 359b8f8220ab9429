package com.vixshield.web;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Configures the pages. */
@ConfigMapping(prefix = "vixshield.web")
public interface WebConfig {

    /** Address of the identity service; forms may be redirected to its origin. */
    Optional<String> signInUrl();

    /** Other origins that a form of ours may lead to. */
    Optional<List<String>> formOrigins();
}
