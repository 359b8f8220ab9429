package com.vixshield.platform.net;

/** An address that we do not call. The message is fit for whoever typed it, and names no address of our network. */
public final class RefusedAddressException extends RuntimeException {

    RefusedAddressException(String reason) {
        super(reason);
    }
}
