package com.vixshield.account.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Configures the calls to the identity service about a user. */
@ConfigMapping(prefix = "vixshield.identity")
interface IdentityConfig {

    /** As it stands in tokens, and so in people.issuer. */
    String issuer();

    /** The realm as we reach it. */
    String address();

    /**
     * A client with a service account that may manage users, and which is not used to sign in: ways from a sign-up's mail end
     * where it says. Without one, sign-up and links for new passwords are unavailable, and deletions wait.
     */
    Optional<String> adminClient();

    Optional<String> adminSecret();

    /** The client through which people sign in: whose pages are behind links for a new password. */
    String client();
}
