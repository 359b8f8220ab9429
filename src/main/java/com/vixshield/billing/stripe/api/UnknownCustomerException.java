package com.vixshield.billing.stripe.api;

/** Stripe speaks of a customer that no account of ours has, yet. */
public class UnknownCustomerException extends RuntimeException {

    public UnknownCustomerException(String customer) {
        super("no account has customer " + customer);
    }
}
