package com.vixshield.admin;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.alert.AlertRunReport;
import com.vixshield.alert.AlertRunReports;
import com.vixshield.alert.FanOut;
import com.vixshield.signal.Signal;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.signal.view.SignalQueries;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the operator's start page. */
@Path("/operator")
@RolesAllowed("operator")
@Blocking
public class OperatorResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance operator(Page page);
    }

    record Page(List<SessionReport> sessions, List<Signal> signals, List<AlertRunReport> runs) {
    }

    private static final int SHOWN = 10;

    @Inject
    SignalQueries signals;
    @Inject
    PublicationJob publication;
    @Inject
    FanOut fanOut;
    @Inject
    AlertRunReports runs;
    @Inject
    SessionReportQueries sessions;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return Templates.operator(new Page(sessions.last(SHOWN), signals.recent(SHOWN), runs.last()));
    }

    /**
     * Publishes what is due and lines up the latest one's mails, which the jobs send within seconds; a second press does
     * nothing.
     */
    @POST
    @Path("publications")
    public Response publish() {
        publication.run();
        signals.latest().ifPresent(fanOut::prepare);
        return Response.seeOther(URI.create("/operator")).build();
    }
}
