package com.vixshield.billing.stripe.api;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import com.stripe.model.WebhookEndpoint;
import com.vixshield.billing.stripe.webhook.StripeSignatures;

import io.quarkus.runtime.StartupEvent;

/**
 * Checks the Stripe settings at the start: secrets must be there, prices are created at Stripe, and the webhook endpoint
 * must use the API version that we read. The start goes on while Stripe is unreachable, but not with a webhook endpoint of
 * another version.
 */
@Readiness
@ApplicationScoped
public class StripeStartCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StripeStartCheck.class);

    @Inject
    StripeGateway gateway;
    @Inject
    PriceSetup prices;
    @Inject
    StripeConfig config;
    @Inject
    StripeSignatures signatures;
    @ConfigProperty(name = "vixshield.url")
    String site;

    private volatile List<String> strangers = List.of();

    void start(@Observes StartupEvent started) {
        signatures.isGenuine("", null);
        Thread look = new Thread(this::look, "stripe-start");
        look.setDaemon(true);
        look.start();
    }

    private void look() {
        try {
            if (config.createPrices()) {
                prices.run();
            }
            strangers = mismatches(gateway, site);
            strangers.forEach(url -> LOG.errorf("webhook endpoint %s does not write version %s", url,
                    StripeGateway.apiVersion()));
        } catch (StripeFailureException e) {
            LOG.warnf("Stripe could not be asked at the start: %s", e.getMessage());
        }
    }

    /** Endpoints of ours that write in another version than we read. */
    public static List<String> mismatches(StripeGateway gateway, String site) {
        return gateway.ask(() -> gateway.stripe().webhookEndpoints().list()).getData().stream()
                .filter(one -> one.getUrl().startsWith(site) && "enabled".equals(one.getStatus()))
                .filter(one -> !StripeGateway.apiVersion().equals(one.getApiVersion())).map(WebhookEndpoint::getUrl).toList();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Stripe webhooks are written in " + StripeGateway.apiVersion())
                .status(strangers.isEmpty()).build();
    }
}
