package com.vixshield.account;

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

/**
 * Stores an operator's visit to an account that is not theirs. VisitService writes it; the owners can read past visits. Only
 * its end may change, so only what has changed is written.
 */
@Entity
@DynamicUpdate
@Table(name = "support_visits")
@IdClass(SupportVisit.Key.class)
public class SupportVisit extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID id) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    /** Issuer and subject, as in people.identity. */
    public String operator;
    public UUID personId;
    public String name;
    public String session;
    public String reason;
    public Instant startsAt;
    public Instant endsAt;
    /** Null while it is open; one whose time is up may still be, until a sweep closes it. */
    public Instant endedAt;
    public String endedBy;

    /** The one that lets this operator, in this session, read this account now. */
    static Optional<SupportVisit> under(UUID accountId, Operator operator, Instant now) {
        return find("accountId = ?1 and operator = ?2 and session = ?3 and endedAt is null and endsAt > ?4", accountId,
                operator.who().identity(), operator.session(), now).firstResultOptional();
    }

    /** Wherever it is: row level security shows operators their own visits. */
    public static List<SupportVisit> openOf(SignedInUser operator) {
        return list("operator = ?1 and endedAt is null", operator.identity());
    }

    /** If it has not been ended yet: locked, so that of many who end it one does. */
    public static Optional<SupportVisit> lockOpen(UUID accountId, UUID id) {
        return SupportVisit.<SupportVisit> find("accountId = ?1 and id = ?2 and endedAt is null", accountId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    public static List<SupportVisit> in(UUID accountId, int most) {
        return SupportVisit.<SupportVisit> find("accountId = ?1 order by startsAt desc", accountId).page(0, most).list();
    }
}
