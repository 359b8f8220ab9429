package com.vixshield.account.signin;

/** Where a browser comes from and what it calls itself; each null where it does not say. */
record Visit(String address, String userAgent) {
}
