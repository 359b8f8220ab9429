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
import com.vixshield.platform.sql.TransactionStatements;

/**
 * Requests, approves and rejects changes. Everything happens under the account's lock, and the last word has the one
 * statement that moves a request out of pending: of an approval and an expiry at the same moment only one finds it there.
 */
@ApplicationScoped
class ApprovalService {

    static final Duration VALID = Duration.ofDays(3);

    private static final String DECIDE = """
            update approval_requests set status = ?, decided_at = ?, refusal = ?
            where account_id = ? and id = ? and status = 'pending' and expires_at > ?""";

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
        if (ApprovalRequest.isWaiting(account(), wish.kind())) {
            return Outcome.WAITING;
        }
        ApprovalRequest request = request(wish);
        request.persistAndFlush();
        audit.record("approval.requested", wish.kind() + ": " + wish.reason(), wish.before(), wish.wanted());
        mail.asked(request);
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
        if (isApprovedByMe(id)) {
            return Outcome.DONE;
        }
        Approval.of(mine(id), current.person().name, clock.instant()).persistAndFlush();
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
        return Approval.valid(account(), id);
    }

    @Transactional
    boolean isApprovedByMe(UUID id) {
        return Approval.exists(mine(id));
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

    private int counted(ApprovalRequest request) {
        return approvers(request.id).size();
    }

    boolean move(UUID id, String status, String refusal) {
        Instant now = clock.instant();
        return TransactionStatements.update(database, DECIDE, status, now, refusal, account(), id, now) == 1;
    }

    private ApprovalRequest request(Wish wish) {
        ApprovalRequest request = new ApprovalRequest();
        request.accountId = account();
        request.id = ids.next();
        request.kind = wish.kind();
        request.requestedBy = current.person().id;
        request.requester = current.person().name;
        request.reason = wish.reason();
        request.beforeValue = effects.text(wish.before());
        request.afterValue = effects.text(wish.wanted());
        request.createdAt = clock.instant();
        request.expiresAt = request.createdAt.plus(VALID);
        return request;
    }

    private Approval.Key mine(UUID request) {
        return new Approval.Key(account(), request, current.person().id);
    }

    private UUID account() {
        return current.account().id;
    }
}
