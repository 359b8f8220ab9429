package com.vixshield.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.platform.Ids;
import com.vixshield.platform.net.PublicAddresses;
import com.vixshield.platform.sql.TransactionStatements;

/** Does what owners can do with their endpoints. */
@ApplicationScoped
class EndpointService {

    static final int MOST = 5;
    /** So long a receiver may take to learn the new secret. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String REPEAT = """
            update webhook_deliveries set status = 'ready', attempts = 0, next_at = ?
            where account_id = ? and endpoint_id = ? and event_id = ? and status <> 'sending'""";

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    AuditLog audit;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    WebhookConfig config;

    /** @return empty when there are as many as there may be */
    @Transactional
    Optional<Endpoint> register(String url, List<WebhookEvent> events) {
        mayChange();
        current.require(Feature.WEBHOOKS);
        new PublicAddresses().read(url);
        if (Endpoint.in(account()).size() >= MOST) {
            return Optional.empty();
        }
        Endpoint endpoint = new Endpoint();
        endpoint.accountId = account();
        endpoint.id = ids.next();
        endpoint.url = url;
        endpoint.events = events.stream().map(WebhookEvent::code).toArray(String[]::new);
        endpoint.createdAt = clock.instant();
        endpoint.persist();
        audit.record("webhook.created", url, null, Map.of("events", String.join(", ", endpoint.events)));
        return Optional.of(endpoint);
    }

    /** Both secrets sign until the older one ends. */
    @Transactional
    Endpoint rotate(UUID id) {
        Endpoint endpoint = mine(id);
        current.require(Feature.WEBHOOKS);
        endpoint.secretVersion++;
        endpoint.previousUntil = clock.instant().plus(OVERLAP);
        audit.record("webhook.secret.rotated", endpoint.url, null, Map.of("previousUntil", endpoint.previousUntil.toString()));
        return endpoint;
    }

    @Transactional
    void enable(UUID id) {
        Endpoint endpoint = mine(id);
        current.require(Feature.WEBHOOKS);
        endpoint.status = Endpoint.ACTIVE;
        endpoint.failingSince = null;
        audit.record("webhook.enabled", endpoint.url, null, null);
    }

    @Transactional
    void remove(UUID id) {
        Endpoint endpoint = mine(id);
        endpoint.delete();
        audit.record("webhook.removed", endpoint.url, null, null);
    }

    /** An event of its own, so that the list of deliveries shows what came of it. */
    @Transactional
    void ping(UUID id) {
        Endpoint endpoint = mine(id);
        current.require(Feature.WEBHOOKS);
        Instant now = clock.instant();
        WebhookEventEntity event = WebhookEventEntity.ping(account(), ids.next(), now);
        event.persist();
        WebhookDelivery.of(endpoint, event, now).persist();
        audit.record("webhook.tested", endpoint.url, null, null);
    }

    /** With all its attempts anew, under the same id. */
    @Transactional
    void again(UUID id, UUID event) {
        Endpoint endpoint = mine(id);
        current.require(Feature.WEBHOOKS);
        int found = TransactionStatements.update(database, REPEAT, clock.instant(), account(), endpoint.id, event);
        if (found == 0) {
            throw new NotFoundException();
        }
        audit.record("webhook.repeated", endpoint.url, null, Map.of("event", event.toString()));
    }

    String secret(Endpoint endpoint) {
        return WebhookSignature.secret(config.key(), endpoint.accountId, endpoint.id, endpoint.secretVersion);
    }

    private Endpoint mine(UUID id) {
        mayChange();
        return Endpoint.of(account(), id).orElseThrow(NotFoundException::new);
    }

    private void mayChange() {
        current.decide(Permission.MANAGE_ACCOUNT);
    }

    private UUID account() {
        return current.account().id;
    }
}
