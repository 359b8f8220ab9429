package com.vixshield.admin;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.rulebook.RulebookDecision.Taken;
import com.vixshield.rulebook.RulebookDecisions;
import com.vixshield.rulebook.RulebookRole;
import com.vixshield.rulebook.RulebookSchedule;
import com.vixshield.rulebook.Rulebooks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Lets the operator decide which version of the rulebook makes the signals, and which run in shadow. */
@Path("/operator/rulebook")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulebookScheduleResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance rulebook(Page page);
    }

    /** @param decisions newest first */
    record Page(List<Version> versions, RulebookFields form, List<Taken> decisions) {
    }

    /** @param role in the session that is decided next */
    record Version(String number, String title, String note, RulebookRole role, String compare) {
    }

    private static final URI HERE = URI.create("/operator/rulebook");
    private static final int UNPROCESSABLE = 422;

    @Inject
    Rulebooks rulebooks;
    @Inject
    RulebookDecisions decisions;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;
    @Inject
    SecurityIdentity identity;

    @GET
    public TemplateInstance show() {
        return page(RulebookForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(MultivaluedMap<String, String> fields) {
        RulebookForm form = RulebookForm.read(fields,
                new RulebookForm.Surroundings(rulebooks, decisions.schedule(), calendar, clock.instant()));
        if (!form.valid()) {
            return Response.status(UNPROCESSABLE).entity(page(form)).build();
        }
        decisions.take(form.decision(), identity.getPrincipal().getName());
        return Response.seeOther(HERE).build();
    }

    private TemplateInstance page(RulebookForm form) {
        List<Taken> newestFirst = new ArrayList<>(decisions.all());
        Collections.reverse(newestFirst);
        return Templates.rulebook(new Page(versions(), RulebookFields.of(form, rulebooks.versions(),
                RulebookForm.earliest(calendar, clock.instant())), newestFirst));
    }

    private List<Version> versions() {
        RulebookSchedule schedule = decisions.schedule();
        LocalDate session = calendar.next(calendar.lastPreviewed(clock.instant()));
        String inForce = schedule.inForce(session);
        return rulebooks.versions().stream().map(version -> new Version(version.number(), version.title(), version.note(),
                schedule.role(version.number(), session), compare(inForce, version))).toList();
    }

    private static String compare(String inForce, RulebookVersion version) {
        return "/rulebook/" + (version.number().equals(inForce) ? inForce : inForce + ".." + version.number());
    }
}
