package com.vixshield.billing.stripe.webhook;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Blocking;

/** Receives Stripe's webhooks. An event is checked, stored and acknowledged; the work on it begins after the answer. */
@Path("/webhooks/stripe")
@Blocking
public class StripeWebhookResource {

    private static final Logger LOG = Logger.getLogger(StripeWebhookResource.class);
    private static final int LIMIT = 512 * 1024;

    @Inject
    StripeSignatures signatures;
    @Inject
    EventInbox inbox;
    @Inject
    EventInboxJob sweep;

    /** The signature is over the bytes as they came, so they must not be parsed before. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(byte[] body, @HeaderParam("Stripe-Signature") String signature) {
        if (body.length > LIMIT) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        String payload = new String(body, StandardCharsets.UTF_8);
        if (!signatures.isGenuine(payload, signature)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        try {
            inbox.store(InboxEvent.parse(payload));
        } catch (IllegalArgumentException e) {
            LOG.warnf("a signed webhook is refused: %s", e.getMessage());
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        sweep.soon();
        return Response.ok().build();
    }
}
