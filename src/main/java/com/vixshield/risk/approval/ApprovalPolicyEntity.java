package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores the policy of one account. It is read and written as a value: nothing stays in the session, so that each read shows
 * what the database has now.
 */
@Entity
@Table(name = "approval_policies")
class ApprovalPolicyEntity extends PanacheEntityBase {

    @Id
    UUID accountId;
    int approvers;
    BigDecimal risk;
    BigDecimal hedge;
    int contracts;
    /** Names separated by commas. */
    String instruments;
    Instant updatedAt;

    static Optional<ApprovalPolicy> of(UUID accountId) {
        Optional<ApprovalPolicyEntity> stored = findByIdOptional(accountId);
        stored.ifPresent(getEntityManager()::detach);
        return stored.map(ApprovalPolicyEntity::policy);
    }

    /** The caller holds the account's lock. */
    static void save(UUID accountId, ApprovalPolicy policy, Instant now) {
        ApprovalPolicyEntity stored = ApprovalPolicyEntity.<ApprovalPolicyEntity> findByIdOptional(accountId)
                .orElseGet(ApprovalPolicyEntity::new);
        stored.accountId = accountId;
        stored.approvers = policy.approvers();
        stored.risk = policy.risk();
        stored.hedge = policy.hedge();
        stored.contracts = policy.contracts();
        stored.instruments = policy.instrumentKeys();
        stored.updatedAt = now;
        stored.persistAndFlush();
        getEntityManager().detach(stored);
    }

    private ApprovalPolicy policy() {
        return new ApprovalPolicy(approvers, risk, hedge, contracts, ApprovalPolicy.instruments(instruments));
    }
}
