package com.vixshield.local;

import java.util.Map;

/**
 * Names the variables by which the application finds its identity service; application.properties refers to these names.
 */
public final class IdentityAddress {

    private IdentityAddress() {
    }

    public static Map<String, String> of(String address, LocalSecrets secrets) {
        return Map.of("OIDC_ISSUER", address + "/realms/vixshield", "OIDC_CLIENT_SECRET",
                secrets.get("oidc.client"), "OIDC_STATE_SECRET", secrets.get("oidc.state"), "OIDC_TOKEN_SECRET",
                secrets.get("oidc.token"), "OIDC_ADMIN_CLIENT_ID", RealmSetup.ACCOUNTS_CLIENT, "OIDC_ADMIN_CLIENT_SECRET",
                secrets.get("oidc.admin"));
    }
}
