package com.vixshield.billing.stripe.webhook;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import com.vixshield.billing.stripe.api.StripeConfig;

/** Verifies that a webhook came from Stripe: the bytes as they arrived, signed with one of our secrets, not long ago. */
@ApplicationScoped
public class StripeSignatures {

    private final List<String> secrets;
    private final Clock clock;

    @Inject
    public StripeSignatures(StripeConfig config, Clock clock) {
        this(config.webhookSecrets(), clock);
    }

    public StripeSignatures(List<String> secrets, Clock clock) {
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
        this.clock = clock;
        if (this.secrets.isEmpty()) {
            throw new IllegalStateException("STRIPE_WEBHOOK_SECRET is not set: webhooks could not be told from forgeries");
        }
    }

    public boolean isGenuine(String payload, String header) {
        return header != null && secrets.stream().anyMatch(secret -> signed(payload, header, secret));
    }

    private boolean signed(String payload, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(payload, header, secret, Webhook.DEFAULT_TOLERANCE, clock);
        } catch (SignatureVerificationException | NumberFormatException e) {
            // the second comes of a header that says no time
            return false;
        }
    }
}
