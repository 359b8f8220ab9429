package com.vixshield.risk.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Right;

@ApplicationScoped
class ApprovalsPages {

    private static final int SHOWN = 30;

    @Inject
    CurrentAccount current;
    @Inject
    Policies policies;
    @Inject
    Approvals approvals;
    @Inject
    Clock clock;

    /** @param entered the thresholds as they were just typed; empty shows those in force */
    @Transactional
    ApprovalsPage page(Optional<PolicyForm> entered, String message) {
        Optional<Policy> policy = policies.of(current.account().id);
        Instant now = clock.instant();
        List<Request> requests = Request.newest(current.account().id, SHOWN);
        return new ApprovalsPage(current.path(), policy.map(Policy::approvers).orElse(0), current.may(Right.SET_THRESHOLDS),
                entered.orElseGet(() -> PolicyForm.of(policy)),
                requests.stream().filter(request -> request.isPending(now)).map(this::waiting).toList(),
                requests.stream().filter(request -> !request.isPending(now)).map(this::past).toList(), message);
    }

    private ApprovalsPage.Waiting waiting(Request request) {
        boolean own = request.requestedBy.equals(current.person().id);
        boolean decides = !own && current.may(Right.APPROVE);
        return new ApprovalsPage.Waiting(request.id, title(request), request.requester, request.reason,
                current.localTime(request.expiresAt), Diff.between(request.beforeValue, request.afterValue),
                approvals.approvers(request.id),
                new ApprovalsPage.May(decides && !approvals.isApprovedByMe(request.id), decides, own));
    }

    private ApprovalsPage.Past past(Request request) {
        String status = request.status.equals("pending") ? "expired" : request.status;
        return new ApprovalsPage.Past(title(request), request.requester, request.reason, status,
                current.localTime(request.decidedAt == null ? request.expiresAt : request.decidedAt), request.refusal);
    }

    private static String title(Request request) {
        return request.kind.equals(Request.RISK) ? "Risk settings" : "Approval policy";
    }
}
