package com.vixshield.account.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores an export archive, or the progress on one. Its bytes are not a field: a page that names it must not load them. */
@Entity
@Immutable
@Table(name = "data_exports")
@IdClass(DataExport.Key.class)
class DataExport extends PanacheEntityBase {

    private static final String CONTENT = """
            select content from data_exports where account_id = ? and id = ? and expires_at > ?""";

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    Instant requestedAt;
    /** Tables, as is the total. */
    int done;
    int total;
    String doing;
    Instant finishedAt;
    /** Null unless there is no archive. */
    String failure;
    Instant expiresAt;
    Long size;

    static List<DataExport> of(UUID account) {
        return list("accountId = ?1 order by requestedAt desc", account);
    }

    static long since(UUID account, Instant start) {
        return count("accountId = ?1 and requestedAt > ?2", account, start);
    }

    /** The ZIP file, as long as it may be fetched. */
    static Optional<byte[]> content(UUID account, UUID id, Instant now) {
        return TransactionStatements.first(getEntityManager(), CONTENT, row -> row.getBytes("content"), account, id, now);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    boolean isReady(Instant now) {
        return expiresAt != null && now.isBefore(expiresAt);
    }
}
