package com.vixshield.platform.net;

/**
 * Refuses an address that we do not call. The message may be shown to the person who typed it, and names no address of our
 * network.
 */
public final class RefusedAddressException extends RuntimeException {

    RefusedAddressException(String reason) {
        super(reason);
    }
}
