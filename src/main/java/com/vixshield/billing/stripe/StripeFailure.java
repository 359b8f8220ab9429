package com.vixshield.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;

/** Stripe did not do what was asked. */
public class StripeFailure extends RuntimeException {

    private final boolean passing;
    private final boolean missing;

    StripeFailure(StripeException cause) {
        super(cause.getMessage(), cause);
        Integer status = cause.getStatusCode();
        passing = cause instanceof ApiConnectionException || cause instanceof RateLimitException
                || status != null && (status >= 500 || status == 409);
        missing = status != null && status == 404;
    }

    StripeFailure(String message) {
        super(message);
        passing = true;
        missing = false;
    }

    /** It may work later: Stripe is down, busy or cannot be reached. */
    public boolean isPassing() {
        return passing;
    }

    boolean isMissing() {
        return missing;
    }

    /** A card was refused, or something else the customer has to know. */
    public String words() {
        return getCause() instanceof StripeException cause && cause.getUserMessage() != null ? cause.getUserMessage()
                : getMessage();
    }
}
