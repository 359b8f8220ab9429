package com.vixshield.local.mail;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;

/** Serves the mail that the embedded server has received. */
@Path("/_local")
@Blocking
public class LocalInboxResource {

    /** Nothing runs, nothing is fetched; links open in the window around the letter, and only when clicked. */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox "
            + "allow-top-navigation-by-user-activation";

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance inbox(List<ReceivedMail> letters);

        static native TemplateInstance letter(ReceivedMail letter);
    }

    private final LocalInbox inbox;

    LocalInboxResource(LocalInbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @Path("mail")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return Templates.inbox(inbox.newestFirst());
    }

    @GET
    @Path("mail.json")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ReceivedMail> json() {
        return inbox.newestFirst();
    }

    @GET
    @Path("mail/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance read(String id) {
        return Templates.letter(inbox.letter(id));
    }

    @GET
    @Path("mail/{id}/html")
    @Produces("text/html;charset=UTF-8")
    public String html(String id, @Context HttpServerResponse response) {
        ReceivedMail letter = inbox.letter(id);
        // set, not added: beside the policy of our own pages no letter could be framed
        response.putHeader("Content-Security-Policy", LETTER_POLICY);
        return "<base target=\"_top\">" + (letter.html() == null ? "" : letter.html());
    }

    @GET
    @Path("mail/{id}/source")
    @Produces("text/plain;charset=UTF-8")
    public String source(String id) {
        return inbox.letter(id).raw();
    }

    @POST
    @Path("mail/clearance")
    public Response clear() {
        inbox.empty();
        return Response.seeOther(URI.create("/_local/mail")).build();
    }
}
