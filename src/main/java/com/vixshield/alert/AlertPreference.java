package com.vixshield.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores which mails of an account's sessions a member wants. */
@Entity
@Table(name = "alert_preferences")
@IdClass(AlertPreference.Key.class)
class AlertPreference extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID personId) {
    }

    @Id
    UUID accountId;
    @Id
    UUID personId;
    boolean emailSignals;
    boolean emailResults;
    boolean emailMissed;
    /** Fixed for good: the application may not even write it (granted by column). */
    @Column(updatable = false)
    String unsubscribeToken;
    Instant updatedAt;

    protected AlertPreference() {
    }

    AlertPreference(UUID accountId, UUID personId, boolean emailSignals, String unsubscribeToken, Instant now) {
        this.accountId = accountId;
        this.personId = personId;
        this.unsubscribeToken = unsubscribeToken;
        this.emailSignals = emailSignals;
        this.emailResults = emailSignals;
        this.emailMissed = emailSignals;
        this.updatedAt = now;
    }

    /** Row level security shows this row only to the holder of its token. */
    static Optional<AlertPreference> byToken(String token) {
        return find("unsubscribeToken", token).firstResultOptional();
    }

    static AlertPreference of(UUID accountId, UUID personId) {
        return findById(new Key(accountId, personId));
    }

    void wantEmail(boolean wanted, Instant now) {
        if (emailSignals != wanted) {
            emailSignals = wanted;
            updatedAt = now;
        }
    }

    void wantNews(boolean results, boolean missed, Instant now) {
        if (emailResults != results || emailMissed != missed) {
            emailResults = results;
            emailMissed = missed;
            updatedAt = now;
        }
    }

    /** As the link in a mail does: all kinds together. */
    void wantAny(boolean wanted, Instant now) {
        wantEmail(wanted, now);
        wantNews(wanted, wanted, now);
    }
}
