package com.vixshield.help.method;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.evidence.page.PublishedEvidence;
import com.vixshield.help.text.Article;
import com.vixshield.signal.Signal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the ideas of the method: a list, and one page each. */
@Path("/method")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MethodResource {

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance method(List<Article> ideas);

        static native TemplateInstance idea(MethodPage page);
    }

    @Inject
    MethodIdeas ideas;
    @Inject
    MethodFigures figures;
    @Inject
    PublishedEvidence evidence;

    @GET
    public TemplateInstance all() {
        return Templates.method(ideas.all());
    }

    @GET
    @Path("{idea}")
    @Transactional
    public TemplateInstance one(@PathParam("idea") String slug) {
        Article idea = ideas.find(slug).orElseThrow(NotFoundException::new);
        List<Article> all = ideas.all();
        int at = all.indexOf(idea);
        Signal signal = idea.has("figures") ? figures.settled().orElse(null) : null;
        return Templates
                .idea(new MethodPage(idea, signal == null ? null : signal.session, signal == null ? null : signal.source,
                        signal == null ? List.of() : figures.today(idea, signal), figures.published(idea),
                        evidence.manifest().lastSession(), figures.claims(idea), at == 0 ? null : all.get(at - 1),
                        at == all.size() - 1 ? null : all.get(at + 1)));
    }
}
