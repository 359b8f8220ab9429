package com.vixshield.web.filter;

/**
 * Orders the filters: higher runs earlier. All of ours run before the CORS filter (300), so that its refusals carry the
 * headers too.
 */
final class FilterOrder {

    static final int REQUEST_ID = 420;
    static final int HEADERS = 410;
    static final int FRAMING = 405;
    static final int CROSS_SITE = 400;
    static final int VERBS = 395;
    static final int BODY_LIMITS = 390;
    static final int LIMITS = 385;

    private FilterOrder() {
    }
}
