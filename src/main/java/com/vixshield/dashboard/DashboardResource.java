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
import com.vixshield.account.Needs;
import com.vixshield.account.Right;
import com.vixshield.risk.Profile;
import com.vixshield.risk.ProfileForm;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingDesk;
import com.vixshield.risk.Sliders;
import com.vixshield.risk.approval.Asking;
import com.vixshield.signal.Signal;
import com.vixshield.signal.SignalDesk;
import com.vixshield.signal.TierName;
import com.vixshield.web.Partial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The latest signal that the account may see, at its size; the form on it saves the size. */
@Path("/a/{account}")
@AccountPage
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DashboardResource {

    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance dashboard(DashboardPage page);

        static native TemplateInstance dashboardSized(DashboardPage page);

        static native TemplateInstance dashboardEmpty(boolean settledOnly, String next);
    }

    private static final int UNPROCESSABLE = 422;

    @Inject
    CurrentAccount current;
    @Inject
    SignalDesk signals;
    @Inject
    SizingDesk sizing;
    @Inject
    Dashboards dashboards;
    @Inject
    Partial partial;
    @Inject
    Sliders sliders;
    @Inject
    Asking asking;

    @GET
    @Transactional
    public Response show(@QueryParam("tier") String tier) {
        Profile profile = Profile.of(current.account().id);
        String shown = Optional.ofNullable(tier).flatMap(TierName::of).map(TierName::key).orElse(profile.tier);
        return answer(ProfileForm.saved(profile), shown, 200);
    }

    @POST
    @Needs(Right.CHANGE_RISK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(MultivaluedMap<String, String> fields) {
        Profile profile = Profile.of(current.account().id);
        ProfileForm form = ProfileForm.entered(fields, profile);
        if (!form.valid()) {
            return answer(form, form.tier(), UNPROCESSABLE);
        }
        List<Excess> beyond = sliders.save(current.account().id, form.wanted());
        if (!beyond.isEmpty()) {
            return ask(form, beyond);
        }
        return partial.asksFor("sized") ? answer(form, form.tier(), 200) : Response.seeOther(URI.create(path())).build();
    }

    /** A script that follows a slider is only told; whoever presses the button is led to asking for it. */
    private Response ask(ProfileForm form, List<Excess> beyond) {
        if (partial.asksFor("sized")) {
            Map<String, String> remarks = new HashMap<>();
            beyond.forEach(excess -> remarks.put(excess.field(), excess.words()));
            return answer(form.remarked(remarks), form.tier(), UNPROCESSABLE);
        }
        return Response.ok(asking.page(form, "")).build();
    }

    private Response answer(ProfileForm form, String tier, int status) {
        Optional<Signal> signal = signals.current(current.access());
        if (signal.isEmpty()) {
            return Response.status(status)
                    .entity(Templates.dashboardEmpty(!signals.entitled(current.access()), dashboards.nextSignal()))
                    .build();
        }
        SizedSignal sized = sizing.size(current.account().id, signal.get(), tier, form.positions());
        DashboardPage page = dashboards.page(sized, current.access(), path(), new FormPart(form, tier).form(path(), sized));
        return Response.status(status).entity(partial.asksFor("sized") ? Templates.dashboardSized(page)
                : Templates.dashboard(page)).build();
    }

    private String path() {
        return "/a/" + current.account().handle;
    }
}
