package com.vixshield.chains;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import com.vixshield.market.chainfile.ChainLayout;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores what is known of a vendor's file of an account. */
@Entity
@DynamicUpdate
@Table(name = "account_chain_files")
@IdClass(ChainFileEntity.Key.class)
class ChainFileEntity extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    String name;
    String sha256;
    String layout;
    long lines;
    long kept;
    long leftOut;
    long refused;
    int sessions;
    LocalDate firstSession;
    LocalDate lastSession;
    String report;
    Instant uploadedAt;
    Instant storedAt;

    static List<ChainFileEntity> in(UUID account) {
        return list("accountId = ?1 order by firstSession, name, id", account);
    }

    static Optional<ChainFileEntity> of(UUID account, UUID id) {
        return findByIdOptional(new Key(account, id));
    }

    static Optional<ChainFileEntity> withBytes(UUID account, String sha256) {
        return find("accountId = ?1 and sha256 = ?2", account, sha256).singleResultOptional();
    }

    ChainLayout chainLayout() {
        return ChainLayout.valueOf(layout);
    }
}
