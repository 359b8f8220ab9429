package com.vixshield.trust;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Says who runs this installation. What is not configured is called so on the pages. */
@ConfigMapping(prefix = "vixshield.company")
public interface CompanyConfig {

    Optional<String> name();

    /** Lines of the postal address. */
    Optional<List<String>> address();

    /** Where messages to support go; without it there is no form. */
    Optional<String> email();

    /** Where reports of weaknesses go. */
    Optional<String> securityEmail();

    /** Number in a register of companies. */
    Optional<String> register();

    /** Law that governs the terms, such as "the State of New York". */
    Optional<String> law();
}
