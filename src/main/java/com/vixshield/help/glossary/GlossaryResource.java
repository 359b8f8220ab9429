package com.vixshield.help.glossary;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.help.answer.Answers;
import com.vixshield.help.method.MethodIdeas;
import com.vixshield.help.text.Article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the glossary: all terms on one page with an anchor each, and one term by its address. */
@Path("/glossary")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GlossaryResource {

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance glossary(Map<String, List<GlossaryTerm>> letters, int quantity);

        static native TemplateInstance term(GlossaryTerm term, List<GlossaryTerm> related, List<Article> answers,
                List<Article> ideas);
    }

    @Inject
    Glossary glossary;
    @Inject
    Answers answers;
    @Inject
    MethodIdeas ideas;

    @GET
    public TemplateInstance all() {
        return Templates.glossary(glossary.byLetter(), glossary.terms().size());
    }

    @GET
    @Path("{term}")
    public TemplateInstance one(@PathParam("term") String id) {
        GlossaryTerm term = glossary.find(id).orElseThrow(NotFoundException::new);
        return Templates.term(term, glossary.related(term), answers.naming(term.href()), ideas.naming(term.href()));
    }
}
