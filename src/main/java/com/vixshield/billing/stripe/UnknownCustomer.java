package com.vixshield.billing.stripe;

/** Stripe speaks of a customer that no account of ours has, yet. */
class UnknownCustomer extends RuntimeException {

    UnknownCustomer(String customer) {
        super("no account has customer " + customer);
    }
}
