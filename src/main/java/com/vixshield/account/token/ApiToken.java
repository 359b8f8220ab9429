package com.vixshield.account.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores an API token. The application may write only its last two columns, hence dynamic. */
@Entity
@DynamicUpdate
@Table(name = "api_tokens")
@IdClass(ApiToken.Key.class)
class ApiToken extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    UUID personId;
    String name;
    String scope;
    byte[] tokenHash;
    String ending;
    Instant createdAt;
    Instant expiresAt;
    Instant lastUsedAt;
    Instant revokedAt;

    static List<ApiToken> of(UUID accountId, UUID personId) {
        return list("accountId = ?1 and personId = ?2 and revokedAt is null order by createdAt desc", accountId, personId);
    }

    /** Row level security shows this row only to its account and to the holder of the token. */
    static Optional<ApiToken> byHash(byte[] hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
