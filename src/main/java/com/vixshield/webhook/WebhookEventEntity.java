package com.vixshield.webhook;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores what happened, with the very data that every attempt sends. EventSubscribers writes it for many accounts at once. */
@Entity
@Immutable
@Table(name = "webhook_events")
@IdClass(WebhookEventEntity.Key.class)
class WebhookEventEntity extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    String type;
    /** Of one type there is one event about one subject. */
    String subject;
    Instant occurredAt;
    /** JSON. */
    String data;
    Instant createdAt;

    /** An event that is about itself only. */
    static WebhookEventEntity ping(UUID accountId, UUID id, Instant now) {
        WebhookEventEntity event = new WebhookEventEntity();
        event.accountId = accountId;
        event.id = id;
        event.type = WebhookEvent.PING;
        event.subject = id.toString();
        event.occurredAt = now;
        event.data = "{\"test\":true}";
        event.createdAt = now;
        return event;
    }
}
