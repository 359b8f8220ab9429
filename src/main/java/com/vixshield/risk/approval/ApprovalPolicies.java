package com.vixshield.risk.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.risk.RiskGuard;
import com.vixshield.risk.RiskSettings;

/** Stores accounts' policies. Without one, every member with the permission decides alone. */
@ApplicationScoped
class ApprovalPolicies implements RiskGuard {

    @Inject
    Clock clock;

    @Override
    public List<Excess> beyond(UUID accountId, RiskSettings before, RiskSettings after) {
        return of(accountId).map(policy -> policy.beyond(before.sliders(), after.sliders())).orElse(List.of());
    }

    @Transactional
    Optional<ApprovalPolicy> of(UUID accountId) {
        return ApprovalPolicyEntity.of(accountId);
    }

    void save(UUID accountId, ApprovalPolicy policy) {
        ApprovalPolicyEntity.save(accountId, policy, clock.instant());
    }
}
