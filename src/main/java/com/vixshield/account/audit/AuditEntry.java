package com.vixshield.account.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores one audited action. AuditLog writes it; the database assigns number and hashes. */
@Entity
@Immutable
@Table(name = "audit_entries")
@IdClass(AuditEntry.Key.class)
class AuditEntry extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, long sequence) {
    }

    @Id
    UUID accountId;
    @Id
    long sequence;
    Instant occurredAt;
    /** Null when the system did it. */
    UUID personId;
    String action;
    String subject;
    /** JSON, or null, as are the values after. */
    String beforeValue;
    String afterValue;
    String address;
    String userAgent;
    byte[] previousHash;
    byte[] hash;
    /** A person it named has been deleted since: the text is gone, the hash of what was written stays. */
    boolean erased;
}
