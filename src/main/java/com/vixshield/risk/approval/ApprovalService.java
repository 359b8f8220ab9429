package com.vixshield.risk.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.platform.Ids;

/**
 * Requests, approves and rejects changes. Everything happens under the account's lock, and the last word has the one
 * statement that moves a request out of pending: of an approval and an expiry at the same moment only one finds it there.
 */
@ApplicationScoped
class ApprovalService {

    static final Duration VALID = Duration.ofDays(3);

    enum Outcome {
        DONE,
        /** Another request of its kind is waiting. */
        WAITING,
        /** Decided, expired or withdrawn meanwhile. */
        OVER,
        /** One's own request. */
        OWN,
        /** What was asked for can no longer be set as it is. */
        IMPOSSIBLE
    }

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    ApprovalEffects effects;
    @Inject
    ApprovalMail mail;
    @Inject
    AuditLog audit;
    @Inject
    ObjectMapper json;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** @param wanted of the request: the whole of what shall be set, as JSON */
    record Wish(String kind, String reason, Object before, Object wanted) {
    }

    /** The caller holds the account's lock and has found that the change needs others. */
    @Transactional
    Outcome ask(Wish wish) {
        Instant now = clock.instant();
        UUID id = ids.next();
        int inserted = database.createNativeQuery("""
                insert into approval_requests (account_id, id, kind, requested_by, requester, reason, before_value,
                    after_value, created_at, expires_at)
                values (:account, :id, :kind, :person, :name, :reason, :before, :after, :now, :until)
                on conflict (account_id, kind) where status = 'pending' do nothing""")
                .setParameter("account", account()).setParameter("id", id).setParameter("kind", wish.kind())
                .setParameter("person", current.person().id).setParameter("name", current.person().name)
                .setParameter("reason", wish.reason()).setParameter("before", effects.text(wish.before()))
                .setParameter("after", effects.text(wish.wanted())).setParameter("now", now)
                .setParameter("until", now.plus(VALID)).executeUpdate();
        if (inserted == 0) {
            return Outcome.WAITING;
        }
        audit.record("approval.requested", wish.kind() + ": " + wish.reason(), wish.before(), wish.wanted());
        mail.asked(ApprovalRequest.of(account(), id).orElseThrow());
        return Outcome.DONE;
    }

    @Transactional
    Outcome approve(UUID id) {
        current.decide(Permission.APPROVE);
        ApprovalRequest request = ApprovalRequest.of(account(), id).orElseThrow(NotFoundException::new);
        if (!request.isPending(clock.instant())) {
            return Outcome.OVER;
        }
        if (request.requestedBy.equals(current.person().id)) {
            return Outcome.OWN;
        }
        if (add(request) == 0) {
            return Outcome.DONE;
        }
        audit.record("approval.given", request.kind + ": " + request.reason, null, null);
        return counted(request) < effects.needed(account()) ? Outcome.DONE : take(request);
    }

    @Transactional
    Outcome reject(UUID id, String reason) {
        current.decide(Permission.APPROVE);
        ApprovalRequest request = ApprovalRequest.of(account(), id).orElseThrow(NotFoundException::new);
        if (!request.isPending(clock.instant()) || !move(id, "rejected", reason)) {
            return Outcome.OVER;
        }
        audit.record("approval.rejected", request.kind + ": " + reason, null, null);
        mail.decided(request, "rejected by " + current.person().name + ": " + reason);
        return Outcome.DONE;
    }

    @Transactional
    Outcome withdraw(UUID id) {
        current.decide(Permission.VIEW);
        ApprovalRequest request = ApprovalRequest.of(account(), id).filter(own -> own.requestedBy.equals(current.person().id))
                .orElseThrow(NotFoundException::new);
        if (!move(id, "withdrawn", null)) {
            return Outcome.OVER;
        }
        audit.record("approval.withdrawn", request.kind + ": " + request.reason, null, null);
        return Outcome.DONE;
    }

    /** Names of those who have approved and may still do so: an approver who was removed or demoted since does not count. */
    @Transactional
    List<String> approvers(UUID id) {
        return database.createNativeQuery("""
                select a.name from approvals a join members m on m.account_id = a.account_id and m.person_id = a.person_id
                where a.account_id = :account and a.request_id = :id and m.role in ('owner', 'risk_manager')
                order by a.approved_at""", String.class).setParameter("account", account()).setParameter("id", id)
                .getResultList();
    }

    @Transactional
    boolean isApprovedByMe(UUID id) {
        return !database.createNativeQuery("""
                select 1 from approvals where account_id = :account and request_id = :id and person_id = :person""",
                Integer.class).setParameter("account", account()).setParameter("id", id)
                .setParameter("person", current.person().id).getResultList().isEmpty();
    }

    private Outcome take(ApprovalRequest request) {
        Optional<Runnable> effect = effects.of(request);
        if (effect.isEmpty()) {
            move(request.id, "rejected", "It can no longer be set as it was asked for.");
            audit.record("approval.impossible", request.kind + ": " + request.reason, null, null);
            mail.decided(request, "no longer possible: other settings have changed since. Ask again.");
            return Outcome.IMPOSSIBLE;
        }
        if (!move(request.id, "approved", null)) {
            return Outcome.OVER;
        }
        effect.get().run();
        audit.record("approval.effective", request.kind + ": " + request.reason, null,
                Map.of("approvers", approvers(request.id)));
        mail.decided(request, "approved, and in effect");
        return Outcome.DONE;
    }

    private int add(ApprovalRequest request) {
        return database.createNativeQuery("""
                insert into approvals (account_id, request_id, person_id, name, approved_at)
                values (:account, :request, :person, :name, :now) on conflict do nothing""")
                .setParameter("account", account()).setParameter("request", request.id)
                .setParameter("person", current.person().id).setParameter("name", current.person().name)
                .setParameter("now", clock.instant()).executeUpdate();
    }

    private int counted(ApprovalRequest request) {
        return approvers(request.id).size();
    }

    boolean move(UUID id, String status, String refusal) {
        return database.createNativeQuery("""
                update approval_requests set status = :status, decided_at = :now, refusal = cast(:refusal as text)
                where account_id = :account and id = :id and status = 'pending' and expires_at > :now""")
                .setParameter("status", status).setParameter("refusal", refusal).setParameter("account", account())
                .setParameter("id", id).setParameter("now", clock.instant()).executeUpdate() == 1;
    }

    private UUID account() {
        return current.account().id;
    }
}
