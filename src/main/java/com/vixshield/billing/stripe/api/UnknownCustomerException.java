package com.vixshield.billing.stripe.api;

/** Stripe speaks of a customer that no account of ours has, yet. */
class UnknownCustomerException extends RuntimeException {

    UnknownCustomerException(String customer) {
        super("no account has customer " + customer);
    }
}
