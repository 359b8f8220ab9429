package com.vixshield.billing.stripe.action;

/** An account has one subscription; another one is a change of it. */
public class AlreadySubscribedException extends RuntimeException {
}
