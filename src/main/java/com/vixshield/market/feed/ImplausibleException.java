package com.vixshield.market.feed;

/** Content that is well-formed and cannot be true, or is not of today. */
public final class ImplausibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImplausibleException(String reason) {
        super(reason);
    }
}
