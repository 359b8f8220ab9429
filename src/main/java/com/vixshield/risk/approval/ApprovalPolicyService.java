package com.vixshield.risk.approval;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.web.page.FormVersion;

/**
 * Sets the first policy at once; every later one is a request under the one in force, whichever way it moves. Only the
 * first needs a plan that includes it: what guards an account goes on guarding it, and can be changed, when the plan has
 * ended.
 */
@ApplicationScoped
class ApprovalPolicyService {

    enum Outcome {
        SET,
        ASKED,
        UNCHANGED,
        /** Another policy is in force than the form was filled from. */
        CHANGED,
        /** A request of the kind is waiting already. */
        WAITING,
        NO_REASON,
        /** More approvers wanted than there are members who could ever agree to a change of another. */
        TOO_FEW_MEMBERS
    }

    @Inject
    CurrentAccount current;
    @Inject
    ApprovalPolicies policies;
    @Inject
    ApprovalService approvals;
    @Inject
    ApprovalEffects effects;

    @Transactional
    Outcome set(ApprovalPolicy wanted, String reason, String version) {
        current.decide(Permission.SET_THRESHOLDS);
        UUID account = current.account().id;
        Optional<ApprovalPolicy> before = policies.of(account);
        if (before.filter(wanted::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (FormVersion.isStale(version, ApprovalPolicyForm.version(before))) {
            return Outcome.CHANGED;
        }
        if (before.isEmpty()) {
            current.require(Feature.APPROVALS);
        }
        if (wanted.approvers() > possibleApprovers(account)) {
            return Outcome.TOO_FEW_MEMBERS;
        }
        if (before.isEmpty()) {
            effects.save(account, wanted);
            return Outcome.SET;
        }
        if (reason.isBlank()) {
            return Outcome.NO_REASON;
        }
        return approvals.ask(
                new ApprovalService.Wish(ApprovalRequest.POLICY, reason, before.get(), wanted)) == ApprovalService.Outcome.DONE
                        ? Outcome.ASKED
                        : Outcome.WAITING;
    }

    /** Of those with the right one may be the requester. */
    private static long possibleApprovers(UUID account) {
        return Member.in(account).stream().filter(member -> Permission.APPROVE.isHeldBy(member.role)).count() - 1;
    }
}
