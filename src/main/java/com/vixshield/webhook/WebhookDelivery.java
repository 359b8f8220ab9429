package com.vixshield.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    @Id
    UUID accountId;
    @Id
    UUID endpointId;
    @Id
    UUID eventId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", referencedColumnName = "account_id", insertable = false, updatable = false)
    @JoinColumn(name = "event_id", referencedColumnName = "id", insertable = false, updatable = false)
    WebhookEventEntity event;
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

    /** With their events, latest first. */
    static List<WebhookDelivery> newest(Endpoint endpoint, int limit) {
        return WebhookDelivery.<WebhookDelivery> find("""
                from WebhookDelivery d join fetch d.event e
                where d.accountId = ?1 and d.endpointId = ?2 order by e.occurredAt desc, e.id desc""",
                endpoint.accountId, endpoint.id).page(0, limit).list();
    }

    boolean isReady() {
        return status.equals(READY);
    }
}
