package com.vixshield.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores the delivery of one event to one endpoint. WebhookQueue moves it; pages only read it. */
@Entity
@Immutable
@Table(name = "webhook_deliveries")
@IdClass(WebhookDelivery.Key.class)
class WebhookDelivery extends PanacheEntityBase {

    static final String READY = "ready";

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID endpointId, UUID eventId) {
    }

    /** A delivery beside what it delivers. */
    record WithEvent(WebhookDelivery delivery, WebhookEventEntity event) {
    }

    @Id
    UUID accountId;
    @Id
    UUID endpointId;
    @Id
    UUID eventId;
    String status = READY;
    int attempts;
    Instant nextAt;
    /** HTTP status of the last attempt; null when there was no answer. */
    Integer responseCode;
    /** The beginning of the last answer, or why there was none. */
    String response;

    static WebhookDelivery of(Endpoint endpoint, WebhookEventEntity event, Instant now) {
        WebhookDelivery delivery = new WebhookDelivery();
        delivery.accountId = endpoint.accountId;
        delivery.endpointId = endpoint.id;
        delivery.eventId = event.id;
        delivery.nextAt = now;
        return delivery;
    }

    /** Latest first. */
    static List<WithEvent> newest(Endpoint endpoint, int limit) {
        return getEntityManager().createQuery("""
                select d, e from WebhookDelivery d join WebhookEventEntity e on e.accountId = d.accountId and e.id = d.eventId
                where d.accountId = :account and d.endpointId = :endpoint order by e.occurredAt desc, e.id desc""",
                WithEvent.class).setParameter("account", endpoint.accountId).setParameter("endpoint", endpoint.id)
                .setMaxResults(limit).getResultList();
    }

    boolean isReady() {
        return status.equals(READY);
    }
}
