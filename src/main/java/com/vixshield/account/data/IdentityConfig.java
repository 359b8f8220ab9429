package com.vixshield.account.data;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the identity service is told to forget somebody. */
@ConfigMapping(prefix = "vixshield.identity")
interface IdentityConfig {

    /** As it stands in tokens, and so in people.issuer. */
    String issuer();

    /** The realm as we reach it. */
    String address();

    /** A client with a service account that may manage users; without one deletions wait, and the operator sees it. */
    Optional<String> adminClient();

    Optional<String> adminSecret();
}
