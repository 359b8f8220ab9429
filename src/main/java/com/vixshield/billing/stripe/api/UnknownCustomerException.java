package com.vixshield.billing.stripe.api;

/** Reports a Stripe customer that belongs to no account of ours, yet. */
public class UnknownCustomerException extends RuntimeException {

    public UnknownCustomerException(String customer) {
        super("no account has customer " + customer);
    }
}
