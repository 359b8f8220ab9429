package com.vixshield.help.search;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the help page with its search, and the description of the interface for programs. */
@Path("/help")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HelpResource {

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance help(Page page);

        static native TemplateInstance api(List<ApiOperation> operations, String site);
    }

    /** @param query as it was typed; empty when nothing was searched */
    record Page(String query, List<HelpHit> hits) {
    }

    private static final int LONGEST = 200;

    @Inject
    HelpSearch search;
    @Inject
    ApiOperations operations;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @GET
    public TemplateInstance help(@QueryParam("q") String query) {
        String asked = query == null ? "" : query.replaceAll("\\p{Cntrl}", " ").strip();
        String kept = asked.substring(0, Math.min(LONGEST, asked.length()));
        return Templates.help(new Page(kept, kept.isEmpty() ? List.of() : search.find(kept)));
    }

    @GET
    @Path("api")
    public TemplateInstance api() {
        return Templates.api(operations.all(), site);
    }
}
