package com.vixshield.billing.stripe;

/** An account has one subscription; another one is a change of it. */
public class AlreadySubscribed extends RuntimeException {
}
