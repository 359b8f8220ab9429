package com.vixshield.trust;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.help.text.Block;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Serves what has changed, version by version. */
@Path("/changelog")
@Produces(MediaType.TEXT_HTML)
public class ChangelogResource {

    @CheckedTemplate(basePath = "trust")
    static class Templates {
        static native TemplateInstance changelog(List<Block> blocks);
    }

    @Inject
    Changelog changelog;

    @GET
    public TemplateInstance show() {
        return Templates.changelog(changelog.blocks());
    }
}
