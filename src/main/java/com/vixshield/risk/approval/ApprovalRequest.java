package com.vixshield.risk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores a requested change. Once stored, its status is moved by single statements (ApprovalService) only. */
@Entity
@Immutable
@Table(name = "approval_requests")
@IdClass(ApprovalRequest.Key.class)
class ApprovalRequest extends PanacheEntityBase {

    static final String RISK = "risk";
    static final String POLICY = "policy";
    private static final String PENDING = "pending";

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID id) {
    }

    @Id
    UUID accountId;
    @Id
    UUID id;
    String kind;
    UUID requestedBy;
    String requester;
    String reason;
    /** JSON of all that was set, and of all that shall be. */
    String beforeValue;
    String afterValue;
    String status = PENDING;
    Instant createdAt;
    Instant expiresAt;
    Instant decidedAt;
    String refusal;

    static Optional<ApprovalRequest> of(UUID accountId, UUID id) {
        return findByIdOptional(new Key(accountId, id));
    }

    /** One of a kind at a time; an expired one waits until the job has closed it. */
    static boolean isWaiting(UUID accountId, String kind) {
        return count("accountId = ?1 and kind = ?2 and status = ?3", accountId, kind, PENDING) > 0;
    }

    /** Of others, on which this person has not decided yet. */
    static long waiting(UUID accountId, UUID personId, Instant now) {
        return count(
                "from ApprovalRequest r where r.accountId = ?1 and r.status = ?2 and r.expiresAt > ?3 and r.requestedBy <> ?4 and not exists (select 1"
                        + " from Approval a where a.accountId = ?1 and a.requestId = r.id and a.personId = ?4)",
                accountId, PENDING, now,
                personId);
    }

    static List<ApprovalRequest> newest(UUID accountId, int most) {
        return ApprovalRequest.<ApprovalRequest> find("accountId = ?1 order by createdAt desc", accountId).page(0, most).list();
    }

    boolean isPending(Instant now) {
        return status.equals(PENDING) && now.isBefore(expiresAt);
    }
}
