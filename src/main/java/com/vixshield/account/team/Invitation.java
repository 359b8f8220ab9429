package com.vixshield.account.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import com.vixshield.account.Role;
import com.vixshield.account.RoleConverter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores an invitation to join, known by address until it is accepted. The application may not write every column, hence
 * dynamic.
 */
@Entity
@Table(name = "invitations")
@IdClass(Invitation.Key.class)
@DynamicUpdate
class Invitation extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    String email;
    @Convert(converter = RoleConverter.class)
    Role role;
    byte[] tokenHash;
    UUID invitedBy;
    String inviter;
    Instant createdAt;
    Instant sentAt;
    Instant expiresAt;
    Instant acceptedAt;
    UUID acceptedBy;
    Instant revokedAt;

    /** Neither used nor taken back; it may have expired. */
    static List<Invitation> open(UUID accountId) {
        return list("accountId = ?1 and acceptedAt is null and revokedAt is null order by sentAt desc", accountId);
    }

    static Optional<Invitation> openFor(UUID accountId, String email) {
        return find("accountId = ?1 and email = ?2 and acceptedAt is null and revokedAt is null", accountId, email)
                .firstResultOptional();
    }

    /** Row level security shows this row only to the account and to the holder of its key. */
    static Optional<Invitation> byHash(byte[] hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
