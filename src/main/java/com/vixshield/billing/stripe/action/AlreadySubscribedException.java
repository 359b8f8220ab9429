package com.vixshield.billing.stripe.action;

/** Reports that an account has a subscription already; another one would be a change of it. */
public class AlreadySubscribedException extends RuntimeException {
}
