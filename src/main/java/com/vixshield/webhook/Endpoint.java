package com.vixshield.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores a webhook endpoint of an account. */
@Entity
@DynamicUpdate
@Table(name = "webhook_endpoints")
@IdClass(Endpoint.Key.class)
class Endpoint extends PanacheEntityBase {

    static final String ACTIVE = "active";
    static final String DISABLED = "disabled";

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    String url;
    String[] events;
    String status = ACTIVE;
    Instant createdAt;
    int secretVersion = 1;
    Instant previousUntil;
    Instant failingSince;

    static List<Endpoint> in(UUID account) {
        return list("accountId = ?1 order by createdAt, id", account);
    }

    static Optional<Endpoint> of(UUID account, UUID id) {
        return findByIdOptional(new Key(account, id));
    }

    /** One that is active and has accepted nothing since then, locked until the transaction ends. */
    static Optional<Endpoint> lockFailing(Key key, Instant since) {
        return Endpoint.<Endpoint> find("accountId = ?1 and id = ?2 and status = ?3 and failingSince < ?4", key.accountId(),
                key.id(), ACTIVE, since).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    boolean isActive() {
        return status.equals(ACTIVE);
    }
}
