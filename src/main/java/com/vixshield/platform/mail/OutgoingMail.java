package com.vixshield.platform.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores a mail of an account as the application writes it. What becomes of it is the sending job's to write, and the text is
 * not the application's to read again: see the grants on the table.
 */
@Entity
@Table(name = "outgoing_mails")
@IdClass(OutgoingMail.Key.class)
class OutgoingMail extends PanacheEntityBase {

    public static class Key implements Serializable {
        public UUID accountId;
        public UUID id;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(accountId, key.accountId) && Objects.equals(id, key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, id);
        }
    }

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    public String recipient;
    public String subject;
    public String textPart;
    public String htmlPart;
    public Instant createdAt;
    public Instant nextAt;
}
