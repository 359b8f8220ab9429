package com.vixshield.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What anybody sees first. */
@Path("/")
public class HomeResource {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance home(PublicSignal.Shown signal);
    }

    private final PublicSignal signal;

    HomeResource(PublicSignal signal) {
        this.signal = signal;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home(signal.latest().orElse(null));
    }
}
