package com.vixshield.web.page;

import java.util.Optional;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;

/**
 * Remembers which account was looked at last, for the links of pages that do not ask who reads them. It opens nothing: whoever
 * follows a link is asked there.
 */
public final class LastAccount {

    private static final String COOKIE = "account";
    /** On https, so that no neighbouring host can plant one. */
    private static final String BOUND = "__Host-account";
    private static final String SESSION = "q_session";

    private LastAccount() {
    }

    /** The account's first page, for a browser with a session. */
    public static Optional<String> home(HttpServerRequest request) {
        Cookie bound = request.getCookie(BOUND);
        Cookie handle = bound == null ? request.getCookie(COOKIE) : bound;
        return request.getCookie(SESSION) == null || handle == null || !handle.getValue().matches("[a-z0-9]{4,20}")
                ? Optional.empty()
                : Optional.of("/a/" + handle.getValue());
    }

    public static void remember(HttpServerRequest request, String handle, boolean secure) {
        String name = secure ? BOUND : COOKIE;
        Cookie now = request.getCookie(name);
        if (now == null || !now.getValue().equals(handle)) {
            request.response().addCookie(Cookie.cookie(name, handle).setPath("/").setHttpOnly(true).setSecure(secure)
                    .setSameSite(CookieSameSite.LAX));
        }
    }
}
