package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.vixshield.risk.RiskGuard;
import com.vixshield.risk.RiskSettings;

/** Stores accounts' policies. Without one, every member with the permission decides alone. */
@ApplicationScoped
class ApprovalPolicies implements RiskGuard {

    @Inject
    EntityManager database;
    @Inject
    Clock clock;

    @Override
    public List<Excess> beyond(UUID accountId, RiskSettings before, RiskSettings after) {
        return of(accountId).map(policy -> policy.beyond(before.sliders(), after.sliders())).orElse(List.of());
    }

    @Transactional
    Optional<ApprovalPolicy> of(UUID accountId) {
        List<Object[]> rows = database.createNativeQuery("""
                select approvers, risk, hedge, contracts, instruments from approval_policies where account_id = :account""",
                Object[].class).setParameter("account", accountId).getResultList();
        return rows.stream().findFirst()
                .map(row -> new ApprovalPolicy((Integer) row[0], (BigDecimal) row[1], (BigDecimal) row[2],
                        (Integer) row[3], ApprovalPolicy.instruments((String) row[4])));
    }

    void save(UUID accountId, ApprovalPolicy policy) {
        database.createNativeQuery("""
                insert into approval_policies (account_id, approvers, risk, hedge, contracts, instruments, updated_at)
                values (:account, :approvers, :risk, :hedge, :contracts, :instruments, :now)
                on conflict (account_id) do update
                set approvers = excluded.approvers, risk = excluded.risk, hedge = excluded.hedge,
                    contracts = excluded.contracts, instruments = excluded.instruments, updated_at = excluded.updated_at""")
                .setParameter("account", accountId).setParameter("approvers", policy.approvers())
                .setParameter("risk", policy.risk()).setParameter("hedge", policy.hedge())
                .setParameter("contracts", policy.contracts()).setParameter("instruments", policy.instrumentKeys())
                .setParameter("now", clock.instant()).executeUpdate();
    }
}
