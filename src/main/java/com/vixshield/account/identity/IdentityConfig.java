package com.vixshield.account.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the identity service is asked to do something about a user. */
@ConfigMapping(prefix = "vixshield.identity")
interface IdentityConfig {

    /** As it stands in tokens, and so in people.issuer. */
    String issuer();

    /** The realm as we reach it. */
    String address();

    /**
     * A client with a service account that may manage users; without one deletions wait, and the operator
     * sees it, and nobody is mailed a link for a new password.
     */
    Optional<String> adminClient();

    Optional<String> adminSecret();

    /** The client through which people sign in: where links in its mails lead back to. */
    String client();
}
