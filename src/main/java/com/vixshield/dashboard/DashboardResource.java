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
import com.vixshield.web.page.Flash;
import com.vixshield.web.page.FormVersion;
import com.vixshield.web.page.Partial;
import com.vixshield.web.page.Said;

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
    /** Asks for the sizes at these values without saving them. */
    private static final String PREVIEW = "preview";
    /** Makes a tier the account's own. */
    private static final String MINE = "mine";
    /** Keeps the tier that is looked at while sliders are moved. */
    private static final String LOOKING = "looking";

    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance dashboard(DashboardPage page);

        static native TemplateInstance dashboardSized(DashboardPage page);

        static native TemplateInstance dashboardNews(String path, String seen);

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
    @Inject
    Flash flash;
    @Inject
    VerdictFactory verdicts;

    @GET
    @Transactional
    public Response show(@QueryParam("tier") String tier, @QueryParam("seen") String seen) {
        if (partial.asksFor("news")) {
            return news(seen);
        }
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
        RiskSettingsForm form = form(fields, profile);
        if (!form.valid()) {
            return answer(profile, form, looking(fields, form, profile), HttpStatus.UNPROCESSABLE);
        }
        if (fields.containsKey(PREVIEW)) {
            List<Excess> beyond = sliders.beyond(current.account().id, form.wanted());
            return answer(profile, remarked(form, beyond), looking(fields, form, profile), 200);
        }
        List<ChangedField> conflicts = sliders.savedSince(current.account().id, fields.getFirst(FormVersion.FIELD))
                .map(form::conflicts).orElse(List.of());
        if (!conflicts.isEmpty()) {
            return answer(stored(), form, form.tier(), HttpStatus.CONFLICT, conflicts);
        }
        Map<String, String> before = new HashMap<>(RiskSettingsForm.saved(profile).entries());
        List<Excess> beyond = sliders.save(current.account().id, form.wanted());
        if (!beyond.isEmpty()) {
            return ask(form, beyond);
        }
        if (partial.asksFor("sized")) {
            return answer(stored(), form, form.tier(), 200);
        }
        before.put(FormVersion.FIELD, RiskSettingsForm.version(RiskSettings.of(stored())));
        before.put("more", "1");
        flash.say(Said.SIZE_SAVED, path(), before);
        return Response.seeOther(URI.create(path())).build();
    }

    private RiskSettingsForm form(MultivaluedMap<String, String> fields, RiskSettingsEntity profile) {
        if (fields.containsKey(FIRST)) {
            return RiskSettingsForm.first(fields, profile);
        }
        return fields.containsKey(MINE)
                ? RiskSettingsForm.tier(fields.getFirst(MINE), profile)
                : RiskSettingsForm.entered(fields, profile);
    }

    /** The tier that was being looked at, until another is chosen in the form. */
    private static Tier looking(MultivaluedMap<String, String> fields, RiskSettingsForm form, RiskSettingsEntity profile) {
        return Optional.ofNullable(fields.getFirst(LOOKING)).flatMap(Tier::of).filter(tier -> form.tier() == profile.tier)
                .orElse(form.tier());
    }

    /** A program that saves only gets the message; the button leads to the request for approval. */
    private Response ask(RiskSettingsForm form, List<Excess> beyond) {
        return partial.asksFor("sized")
                ? answer(stored(), remarked(form, beyond), form.tier(), HttpStatus.UNPROCESSABLE)
                : Response.ok(asking.page(form, "")).build();
    }

    private static RiskSettingsForm remarked(RiskSettingsForm form, List<Excess> beyond) {
        Map<String, String> remarks = new HashMap<>();
        beyond.forEach(excess -> remarks.put(excess.field(), excess.words()));
        return form.remarked(remarks);
    }

    /** Nothing, until there is another signal, or this one has come to another stage. */
    private Response news(String seen) {
        return signals.current(current.access()).map(signal -> verdicts.seen(signal)).filter(now -> !now.equals(seen))
                .map(now -> Response.ok(Templates.dashboardNews(path(), now)).build())
                .orElseGet(() -> Response.noContent().build());
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
        String version = RiskSettingsForm.version(RiskSettings.of(stored));
        DashboardPage page = dashboards.page(sized, current.access(), path(),
                new SettingsFormSection(form, tier).form(path(), sized, dashboards.shared(sized).result(), version, conflicts,
                        form.valid() && conflicts.isEmpty() && version.equals(RiskSettingsForm.version(form.wanted()))),
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
