package com.vixshield.dashboard;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.risk.RiskSettings;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.RiskSettingsForm;
import com.vixshield.risk.RiskSettingsService;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.risk.approval.ApprovalRequestPages;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.FormVersion;
import com.vixshield.web.page.Partial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the latest signal that the account may see, at its size; the form on it saves the size. */
@Path("/a/{account}")
@AccountPage
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DashboardResource {

    /** Tells the form that asks only for the account's size from the one of all sliders. */
    private static final String FIRST = "first";

    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance dashboard(DashboardPage page);

        static native TemplateInstance dashboardSized(DashboardPage page);

        static native TemplateInstance dashboardEmpty(boolean settledOnly, String next);
    }

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;
    @Inject
    DashboardPageFactory dashboards;
    @Inject
    Partial partial;
    @Inject
    RiskSettingsService sliders;
    @Inject
    ApprovalRequestPages asking;

    @GET
    @Transactional
    public Response show(@QueryParam("tier") String tier) {
        RiskSettingsEntity profile = stored();
        Tier shown = Optional.ofNullable(tier).flatMap(Tier::of).orElse(profile.tier);
        return answer(profile, RiskSettingsForm.saved(profile), shown, 200);
    }

    @POST
    @Requires(Permission.CHANGE_RISK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(MultivaluedMap<String, String> fields) {
        RiskSettingsEntity profile = stored();
        RiskSettingsForm form = fields.containsKey(FIRST)
                ? RiskSettingsForm.first(fields, profile)
                : RiskSettingsForm.entered(fields, profile);
        if (!form.valid()) {
            return answer(profile, form, form.tier(), HttpStatus.UNPROCESSABLE);
        }
        List<ChangedField> conflicts = sliders.savedSince(current.account().id, fields.getFirst(FormVersion.FIELD))
                .map(form::conflicts).orElse(List.of());
        if (!conflicts.isEmpty()) {
            return answer(stored(), form, form.tier(), HttpStatus.CONFLICT, conflicts);
        }
        List<Excess> beyond = sliders.save(current.account().id, form.wanted());
        if (!beyond.isEmpty()) {
            return ask(form, beyond);
        }
        return partial.asksFor("sized")
                ? answer(stored(), form, form.tier(), 200)
                : Response.seeOther(URI.create(path())).build();
    }

    /** A script that follows a slider only gets the message; the button leads to the request for approval. */
    private Response ask(RiskSettingsForm form, List<Excess> beyond) {
        if (partial.asksFor("sized")) {
            Map<String, String> remarks = new HashMap<>();
            beyond.forEach(excess -> remarks.put(excess.field(), excess.words()));
            return answer(stored(), form.remarked(remarks), form.tier(), HttpStatus.UNPROCESSABLE);
        }
        return Response.ok(asking.page(form, "")).build();
    }

    private Response answer(RiskSettingsEntity stored, RiskSettingsForm form, Tier tier, int status) {
        return answer(stored, form, tier, status, List.of());
    }

    /** @param stored now, also after a save of this request */
    private Response answer(RiskSettingsEntity stored, RiskSettingsForm form, Tier tier, int status,
            List<ChangedField> conflicts) {
        Optional<Signal> signal = signals.current(current.access());
        if (signal.isEmpty()) {
            return Response.status(status)
                    .entity(Templates.dashboardEmpty(!signals.entitled(current.access()), dashboards.nextSignal()))
                    .build();
        }
        SizedSignal sized = sizing.size(current.account().id, signal.get(), tier, form.positions());
        DashboardPage page = dashboards.page(sized, current.access(), path(),
                new SettingsFormSection(form, tier).form(path(), sized,
                        dashboards.shared(sized).result(), RiskSettingsForm.version(RiskSettings.of(stored)), conflicts),
                !stored.isTouched());
        return Response.status(status).entity(partial.asksFor("sized")
                ? Templates.dashboardSized(page)
                : Templates.dashboard(page)).build();
    }

    private RiskSettingsEntity stored() {
        return RiskSettingsEntity.of(current.account().id);
    }

    private String path() {
        return "/a/" + current.account().handle;
    }
}
