package com.vixshield.help.answer;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.help.text.Article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the answers, and counts whether they helped. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AnswersResource {

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance answers(Map<String, List<Article>> topics);

        static native TemplateInstance answer(AnswerPage page);
    }

    @Inject
    Answers answers;
    @Inject
    AnswerFeedback feedback;

    @GET
    @Path("answers")
    public TemplateInstance all() {
        return Templates.answers(answers.byTopic());
    }

    @GET
    @Path("answers/{answer}")
    public TemplateInstance one(@PathParam("answer") String slug, @QueryParam("thanks") String thanks) {
        Article answer = known(slug);
        return Templates.answer(new AnswerPage(answer, answers.related(answer), thanks != null));
    }

    @POST
    @Path("answers/{answer}/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response count(@PathParam("answer") String slug, @FormParam("helped") String helped) {
        Article answer = known(slug);
        if (!"yes".equals(helped) && !"no".equals(helped)) {
            throw new BadRequestException("helped is yes or no");
        }
        feedback.count(answer.slug(), "yes".equals(helped));
        return Response.seeOther(URI.create(Answers.PATH + answer.slug() + "?thanks=1#helped")).build();
    }

    private Article known(String slug) {
        return answers.find(slug).orElseThrow(NotFoundException::new);
    }
}
