package com.vixshield.risk.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditedChange;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.risk.RiskSettings;
import com.vixshield.risk.RiskSettingsForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Turns risk settings that one member may not set alone into a request for them. */
@ApplicationScoped
public class ApprovalRequestPages {

    @CheckedTemplate(basePath = "approval")
    static class Templates {
        static native TemplateInstance ask(Page page);
    }

    static final int LONGEST_REASON = 500;

    /** @param entries of the size form, carried on as they were typed */
    record Page(String path, List<Excess> beyond, List<AuditedChange> changes, Map<String, String> entries, String error) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    ApprovalService approvals;
    @Inject
    ApprovalPolicies policies;
    @Inject
    ObjectMapper json;

    /** @param error what was wrong with the reason, or empty */
    @Transactional
    public TemplateInstance page(RiskSettingsForm form, String error) {
        RiskSettings before = RiskSettings.stored(account());
        RiskSettings wanted = form.wanted();
        return Templates.ask(new Page(current.path(), policies.beyond(account(), before, wanted),
                RequestDiff.between(before.json(json).toString(), wanted.json(json).toString()), form.entries(), error));
    }

    /** Whatever the form says, it is judged again: a change that needs no approval makes no request. */
    @Transactional
    ApprovalService.Outcome ask(RiskSettings wanted, String reason) {
        current.decide(Permission.CHANGE_RISK);
        RiskSettings before = RiskSettings.stored(account());
        if (policies.beyond(account(), before, wanted).isEmpty()) {
            return ApprovalService.Outcome.OVER;
        }
        return approvals.ask(new ApprovalService.Wish(ApprovalRequest.RISK, reason, before.json(json), wanted.json(json)));
    }

    /** For programs. False when a request is waiting already, or none is needed. */
    @Transactional
    public boolean request(RiskSettings wanted, String reason) {
        return ask(wanted, reason) == ApprovalService.Outcome.DONE;
    }

    private UUID account() {
        return current.account().id;
    }
}
