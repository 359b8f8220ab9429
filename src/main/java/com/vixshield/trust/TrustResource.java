package com.vixshield.trust;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.help.text.Article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves terms, privacy, risks, hypothetical performance and refunds. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TrustResource {

    @CheckedTemplate(basePath = "trust")
    static class Templates {
        static native TemplateInstance text(Article text);
    }

    @Inject
    TrustTexts texts;

    @GET
    @Path("terms")
    public TemplateInstance terms() {
        return page("terms");
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy() {
        return page("privacy");
    }

    @GET
    @Path("risk")
    public TemplateInstance risk() {
        return page("risk");
    }

    @GET
    @Path("hypothetical-performance")
    public TemplateInstance hypotheticalPerformance() {
        return page("hypothetical-performance");
    }

    @GET
    @Path("refunds")
    public TemplateInstance refunds() {
        return page("refunds");
    }

    private TemplateInstance page(String slug) {
        return Templates.text(texts.text(slug));
    }
}
