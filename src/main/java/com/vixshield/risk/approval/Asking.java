package com.vixshield.risk.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Right;
import com.vixshield.account.audit.Change;
import com.vixshield.risk.Positions;
import com.vixshield.risk.ProfileForm;
import com.vixshield.risk.RiskGuard.Excess;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** From slider positions that one member may not set alone to a request for them. */
@ApplicationScoped
public class Asking {

    @CheckedTemplate(basePath = "approval")
    static class Templates {
        static native TemplateInstance ask(Page page);
    }

    static final int LONGEST_REASON = 500;

    /** @param entries of the size form, carried on as they were typed */
    record Page(String path, List<Excess> beyond, List<Change> changes, Map<String, String> entries, String error) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    Approvals approvals;
    @Inject
    Policies policies;
    @Inject
    ObjectMapper json;

    /** @param error what was wrong with the reason, or empty */
    @Transactional
    public TemplateInstance page(ProfileForm form, String error) {
        Positions before = Positions.stored(account());
        Positions wanted = form.wanted();
        return Templates.ask(new Page(current.path(), policies.beyond(account(), before, wanted),
                Diff.between(before.json(json).toString(), wanted.json(json).toString()), form.entries(), error));
    }

    /** Whatever the form says, it is judged again: a change that needs nobody else is not asked for. */
    @Transactional
    Approvals.Outcome ask(Positions wanted, String reason) {
        current.decide(Right.CHANGE_RISK);
        Positions before = Positions.stored(account());
        if (policies.beyond(account(), before, wanted).isEmpty()) {
            return Approvals.Outcome.OVER;
        }
        return approvals.ask(new Approvals.Wish(Request.RISK, reason, before.json(json), wanted.json(json)));
    }

    /** For programs. False when a request is waiting already, or none is needed. */
    @Transactional
    public boolean request(Positions wanted, String reason) {
        return ask(wanted, reason) == Approvals.Outcome.DONE;
    }

    private UUID account() {
        return current.account().id;
    }
}
