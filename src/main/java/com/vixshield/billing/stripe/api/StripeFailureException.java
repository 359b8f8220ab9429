package com.vixshield.billing.stripe.api;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;

/** Reports that Stripe did not do what was requested. */
public class StripeFailureException extends RuntimeException {

    private final boolean passing;
    private final boolean missing;

    StripeFailureException(StripeException cause) {
        super(cause.getMessage(), cause);
        Integer status = cause.getStatusCode();
        passing = cause instanceof ApiConnectionException || cause instanceof RateLimitException
                || status != null && (status >= 500 || status == 409);
        missing = status != null && status == 404;
    }

    StripeFailureException(String message) {
        super(message);
        passing = true;
        missing = false;
    }

    /** It may work later: Stripe is down, busy or cannot be reached. */
    public boolean isPassing() {
        return passing;
    }

    /** A key of ours has come with other parameters than before: a mistake of ours, never the customer's. */
    public boolean isMismatch() {
        return getCause() instanceof IdempotencyException;
    }

    /** Another request under the same key is being worked on: Stripe itself is well. */
    public boolean isInFlight() {
        return getCause() instanceof StripeException cause && Integer.valueOf(409).equals(cause.getStatusCode());
    }

    boolean isRefundedAlready() {
        return getCause() instanceof StripeException cause && "charge_already_refunded".equals(cause.getCode());
    }

    public boolean isMissing() {
        return missing;
    }

    /** A card was refused, or something else the customer has to know. */
    public String words() {
        return getCause() instanceof StripeException cause && cause.getUserMessage() != null
                ? cause.getUserMessage()
                : getMessage();
    }
}
