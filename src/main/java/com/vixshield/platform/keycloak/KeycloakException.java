package com.vixshield.platform.keycloak;

import java.io.IOException;
import java.net.http.HttpRequest;

/** Tells that Keycloak answered and refused. */
public final class KeycloakException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final String body;

    KeycloakException(HttpRequest request, int status, String body) {
        super(request.method() + " " + request.uri().getPath() + " answered " + status + " " + body);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** A wrong address is "not found" too, but not in these words. */
    public boolean isUnknownUser() {
        return status == NOT_FOUND && body.contains("User not found");
    }
}
