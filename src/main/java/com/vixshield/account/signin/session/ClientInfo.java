package com.vixshield.account.signin.session;

/** Holds a client's address and user agent; each null where unknown. */
public record ClientInfo(String address, String userAgent) {
}
