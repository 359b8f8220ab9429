package com.vixshield.status;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the status page, and its incidents as an Atom feed. */
@Path("/")
@Blocking
public class StatusResource {

    @CheckedTemplate(basePath = "status")
    static class Templates {
        static native TemplateInstance status(StatusPage page);

        static native TemplateInstance feed(StatusPage page, String site);
    }

    @Inject
    ServiceStatus status;
    @Inject
    Incidents incidents;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @GET
    @Path("status")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return Templates.status(status.now());
    }

    @GET
    @Path("status.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed() {
        return Templates.feed(new StatusPage(status.at(), List.of(), List.of(), incidents.recent()), site).render();
    }
}
