package com.vixshield.risk.approval;

import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditedChange;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.risk.RiskSettings;
import com.vixshield.risk.RiskSettingsService;

/** Applies an approved request. */
@ApplicationScoped
class ApprovalEffects {

    @Inject
    ApprovalPolicies policies;
    @Inject
    RiskSettingsService sliders;
    @Inject
    AuditLog audit;
    @Inject
    ObjectMapper json;

    /** Without a policy one other member is enough: there was one when the request was made. */
    int needed(UUID account) {
        return policies.of(account).map(ApprovalPolicy::approvers).orElse(1);
    }

    /** @return empty when the change is not possible any more */
    Optional<Runnable> of(ApprovalRequest request) {
        if (request.kind.equals(ApprovalRequest.POLICY)) {
            ApprovalPolicy wanted = read(request.afterValue, ApprovalPolicy.class);
            return Optional.of(() -> save(request.accountId, wanted));
        }
        RiskSettings merged = merged(request);
        return SizingParameters.defaults().check(merged.sliders()).isEmpty() && within(request, merged)
                ? Optional.of(() -> sliders.takeApproved(request.accountId, merged))
                : Optional.empty();
    }

    /** Shares are of an equity that may have grown since: the approval covers no more dollars than the request came to. */
    private boolean within(ApprovalRequest request, RiskSettings merged) {
        RiskSettings seen = RiskSettings.from(read(request.afterValue, ObjectNode.class), json);
        return policies.beyond(request.accountId, seen, merged).isEmpty();
    }

    void save(UUID account, ApprovalPolicy wanted) {
        ApprovalPolicy before = policies.of(account).orElse(null);
        policies.save(account, wanted);
        audit.record("policy.changed", "approval policy", before, wanted);
    }

    String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Only what was asked for changes: what others have set since, within the policy, stays. */
    private RiskSettings merged(ApprovalRequest request) {
        ObjectNode before = read(request.beforeValue, ObjectNode.class);
        ObjectNode wanted = read(request.afterValue, ObjectNode.class);
        ObjectNode now = RiskSettings.stored(request.accountId).json(json);
        for (Iterator<String> fields = wanted.fieldNames(); fields.hasNext();) {
            String field = fields.next();
            if (!AuditedChange.same(wanted.get(field), before.get(field))) {
                now.set(field, wanted.get(field));
            }
        }
        return RiskSettings.from(now, json);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that cannot be read", e);
        }
    }
}
