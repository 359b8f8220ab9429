package com.vixshield.web.filter;

import jakarta.ws.rs.Priorities;

/**
 * Orders the filters: higher runs earlier. All of ours run before the CORS filter (300), so that its refusals carry the
 * headers too.
 */
public final class FilterOrder {

    // On every request; higher runs earlier. All run before the CORS filter (300), so that its refusals carry the headers too.

    /** Before any filter asks for the address of a request. */
    public static final int FORWARDED = 440;
    /** Before anything looks at a cookie. */
    public static final int HOST_COOKIES = 430;
    public static final int REQUEST_ID = 420;
    /** Before a page of this machine is made for a name that is not this machine's. */
    public static final int LOCAL_HOST = 408;
    public static final int HEADERS = 410;
    public static final int FRAMING = 405;
    public static final int CROSS_SITE = 400;
    public static final int VERBS = 395;
    /** Before authentication makes its redirect, and before {@link #IDENTITY_WAIT}, whose page says more, so that it wins. */
    public static final int SIGN_IN_DETOUR = 394;
    public static final int BODY_LIMITS = 390;
    public static final int IDENTITY_WAIT = 389;
    public static final int LIMITS = 385;

    // On requests to resources; lower runs earlier on the way in, and later on the way out.

    /** After the template has been rendered, which also reads. */
    public static final int PAGE_TRANSACTION = Priorities.USER - 100;
    public static final int PAGE_CACHING = Priorities.USER - 10;
    public static final int ACCOUNT = Priorities.USER;
    public static final int API = Priorities.USER + 10;
    /** After the account's own filter: a member without the right is told that, not asked for a password. */
    public static final int FRESH_SIGN_IN = Priorities.USER + 100;
    /** After {@link #FRESH_SIGN_IN}: what was sent to the sign-in comes again, and counts once. */
    public static final int ACCOUNT_LIMITS = Priorities.USER + 110;

    /** Before the template is rendered, which says what the status is. */
    public static final int PAGE_STATUS = 9_000;

    private FilterOrder() {
    }
}
