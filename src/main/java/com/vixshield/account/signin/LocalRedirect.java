package com.vixshield.account.signin;

/** Validates a page to return to, taken from an untrusted address. */
public final class LocalRedirect {

    /** "//host" and "/\host" lead to another host. */
    private static final String FORM = "/(?![/\\\\])[\\w/.~-]*";

    private LocalRedirect() {
    }

    public static String or(String fallback, String next) {
        return next != null && next.matches(FORM) ? next : fallback;
    }
}
