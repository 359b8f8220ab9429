package com.vixshield.account.signin.session;

/** Where a browser comes from and what it calls itself; each null where it does not say. */
public record ClientInfo(String address, String userAgent) {
}
