package com.vixshield.market.feed;

/** Refuses content that is well-formed but cannot be true, or is not of today. */
public final class ImplausibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImplausibleException(String reason) {
        super(reason);
    }
}
