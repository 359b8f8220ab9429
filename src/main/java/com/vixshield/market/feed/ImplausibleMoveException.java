package com.vixshield.market.feed;

/**
 * Refuses content that contradicts the last good one and nothing else. It may be the last good one that was wrong: the same
 * contradiction twice is believed.
 */
public final class ImplausibleMoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImplausibleMoveException(String reason) {
        super(reason);
    }
}
