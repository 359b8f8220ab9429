package com.vixshield.risk.approval;

import java.util.List;
import java.util.UUID;

import com.vixshield.account.audit.AuditedChange;
import com.vixshield.web.page.ChangedField;

/**
 * Shows the requests of a team and its policy.
 *
 * @param needed approvals of others; 0 without a policy
 * @param settable whether the reader may set thresholds
 * @param version of the policy that the form is about
 * @param conflicts where another policy came into force meanwhile
 * @param message what came of the last attempt, or null
 */
record ApprovalsPage(String path, int needed, boolean settable, ApprovalPolicyForm form, String version,
        List<ChangedField> conflicts,
        List<Waiting> waiting, List<Past> past, String message) {

    /** @param may what the reader can do with it */
    record Waiting(UUID id, String title, String requester, String reason, String until, List<AuditedChange> changes,
            List<String> approvers, May may) {
    }

    /** @param reject also after approving it: an approver may change their mind until it takes effect */
    record May(boolean approve, boolean reject, boolean withdraw) {
    }

    record Past(String title, String requester, String reason, String status, String when, String refusal) {
    }
}
