package com.vixshield.billing.stripe.api;

/** Reports a Stripe customer that belongs to no account of ours, yet. */
public class UnknownCustomerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String customer;

    public UnknownCustomerException(String customer) {
        super("no account has customer " + customer);
        this.customer = customer;
    }

    public String customer() {
        return customer;
    }
}
