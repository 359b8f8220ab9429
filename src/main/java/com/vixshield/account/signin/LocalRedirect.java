package com.vixshield.account.signin;

/** A page to go on to, as an address names it that anybody may have written. */
public final class LocalRedirect {

    /** "//host" and "/\host" would be somebody else's. */
    private static final String FORM = "/(?![/\\\\])[\\w/.~-]*";

    private LocalRedirect() {
    }

    public static String or(String fallback, String next) {
        return next != null && next.matches(FORM) ? next : fallback;
    }
}
