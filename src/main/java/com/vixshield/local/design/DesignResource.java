package com.vixshield.local.design;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.dashboard.DashboardPage;
import com.vixshield.web.page.PublicSignal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;

/** Serves the design pages of development. */
@Path("/_local/design")
@Produces(MediaType.TEXT_HTML)
@EndpointDisabled(name = "vixshield.local.pages", stringValue = "false", disableIfMissing = true)
public class DesignResource {

    @CheckedTemplate(basePath = "design")
    static class Templates {
        static native TemplateInstance parts(ComponentSpecimen specimen);

        static native TemplateInstance dashboard(DashboardPage page);

        static native TemplateInstance home(PublicSignal.Shown signal, String market);
    }

    @GET
    public TemplateInstance parts() {
        return Templates.parts(ComponentSpecimen.all());
    }

    @GET
    @Path("dashboard")
    public TemplateInstance trade() {
        return Templates.dashboard(TradeSpecimen.page());
    }

    /** The form of a specimen changes nothing: it answers as it was. */
    @POST
    @Path("dashboard")
    public TemplateInstance resized() {
        return Templates.dashboard(TradeSpecimen.page());
    }

    @GET
    @Path("dashboard-hold")
    public TemplateInstance hold() {
        return Templates.dashboard(HoldSpecimen.page());
    }

    /** What a first day looks like: nothing but prices, and an account that is too small. */
    @GET
    @Path("dashboard-bare")
    public TemplateInstance bare() {
        return Templates.dashboard(BareSpecimen.page());
    }

    @GET
    @Path("home")
    public TemplateInstance home() {
        return Templates.home(HoldSpecimen.settled(),
                "The market is closed. It opens Tue 9 May, 09:30 ET, until 16:00 ET.");
    }
}
