package com.vixshield.risk.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;

/** Builds the approvals page. */
@ApplicationScoped
class ApprovalsPageFactory {

    private static final int SHOWN = 30;

    @Inject
    CurrentAccount current;
    @Inject
    ApprovalPolicies policies;
    @Inject
    ApprovalService approvals;
    @Inject
    Clock clock;

    /** @param entered the thresholds as they were just typed; empty shows those in force */
    @Transactional
    ApprovalsPage page(Optional<ApprovalPolicyForm> entered, String message) {
        return page(entered, message, false);
    }

    /** For thresholds that were typed against a policy which is not in force any more. */
    @Transactional
    ApprovalsPage changedMeanwhile(ApprovalPolicyForm entered) {
        return page(Optional.of(entered), null, true);
    }

    private ApprovalsPage page(Optional<ApprovalPolicyForm> entered, String message, boolean changed) {
        Optional<ApprovalPolicy> policy = policies.of(current.account().id);
        Instant now = clock.instant();
        List<ApprovalRequest> requests = ApprovalRequest.newest(current.account().id, SHOWN);
        return new ApprovalsPage(current.path(), policy.map(ApprovalPolicy::approvers).orElse(0),
                current.may(Permission.SET_THRESHOLDS),
                entered.orElseGet(() -> ApprovalPolicyForm.of(policy)), ApprovalPolicyForm.version(policy),
                changed ? entered.map(form -> form.conflicts(policy)).orElse(List.of()) : List.of(),
                requests.stream().filter(request -> request.isPending(now)).map(this::waiting).toList(),
                requests.stream().filter(request -> !request.isPending(now)).map(this::past).toList(), message);
    }

    private ApprovalsPage.Waiting waiting(ApprovalRequest request) {
        boolean own = request.requestedBy.equals(current.person().id);
        boolean decides = !own && current.may(Permission.APPROVE);
        return new ApprovalsPage.Waiting(request.id, title(request), request.requester, request.reason,
                current.localTime(request.expiresAt), RequestDiff.between(request.beforeValue, request.afterValue),
                approvals.approvers(request.id),
                new ApprovalsPage.May(decides && !approvals.isApprovedByMe(request.id), decides, own));
    }

    private ApprovalsPage.Past past(ApprovalRequest request) {
        String status = request.status.equals("pending") ? "expired" : request.status;
        return new ApprovalsPage.Past(title(request), request.requester, request.reason, status,
                current.localTime(request.decidedAt == null ? request.expiresAt : request.decidedAt), request.refusal);
    }

    private static String title(ApprovalRequest request) {
        return request.kind.equals(ApprovalRequest.RISK) ? "Risk settings" : "Approval policy";
    }
}
