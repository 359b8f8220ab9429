package com.vixshield.web;

/** Names the status codes of refusals (RFC 9110). */
public final class HttpStatus {

    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int METHOD_NOT_ALLOWED = 405;
    public static final int CONFLICT = 409;
    public static final int PRECONDITION_FAILED = 412;
    public static final int TOO_LARGE = 413;
    public static final int MISDIRECTED = 421;
    public static final int UNPROCESSABLE = 422;
    public static final int TOO_MANY_REQUESTS = 429;
    public static final int SERVER_ERROR = 500;
    public static final int UNAVAILABLE = 503;

    private HttpStatus() {
    }
}
