package com.vixshield.chains;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores the bytes of a file between the look at it and the import. */
@Entity
@Table(name = "account_chain_uploads")
@IdClass(ChainUpload.Key.class)
class ChainUpload extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID fileId) {
    }

    @Id
    UUID accountId;
    @Id
    UUID fileId;
    Instant uploadedAt;
    byte[] content;

    static Optional<ChainUpload> of(ChainFileEntity file) {
        return findByIdOptional(new Key(file.accountId, file.id));
    }

    static boolean waits(ChainFileEntity file) {
        return count("accountId = ?1 and fileId = ?2", file.accountId, file.id) > 0;
    }
}
