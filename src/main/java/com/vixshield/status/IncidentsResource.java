package com.vixshield.status;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the page on which an operator writes incidents for the status page. */
@Path("/operator/incidents")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class IncidentsResource {

    @CheckedTemplate(basePath = "status")
    static class Templates {
        static native TemplateInstance incidents(Page page);
    }

    private static final URI HERE = URI.create("/operator/incidents");
    private static final int LEAST = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 2000;

    /** @param error what is wrong with what was sent, or null */
    record Page(List<Incident> incidents, String title, String body, String error) {
    }

    @Inject
    Incidents incidents;

    @GET
    public TemplateInstance show() {
        return page("", "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@FormParam("title") String title, @FormParam("body") String body) {
        Optional<String> error = fault(text(title), LONGEST_TITLE, "title").or(() -> fault(text(body), LONGEST_BODY, "text"));
        if (error.isPresent()) {
            return refused(page(text(title), text(body), error.get()));
        }
        incidents.begin(text(title), text(body));
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@PathParam("id") UUID id, @FormParam("body") String body, @FormParam("over") String over) {
        Optional<String> error = fault(text(body), LONGEST_BODY, "text");
        if (error.isPresent()) {
            return refused(page("", "", error.get()));
        }
        if (!incidents.update(id, text(body), over != null)) {
            throw new NotFoundException();
        }
        return Response.seeOther(HERE).build();
    }

    private static Optional<String> fault(String text, int longest, String name) {
        return text.length() >= LEAST && text.length() <= longest
                ? Optional.empty()
                : Optional.of("The " + name + " must have " + LEAST + " to " + longest + " characters.");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(HttpStatus.UNPROCESSABLE).entity(page).build();
    }

    private TemplateInstance page(String title, String body, String error) {
        return Templates.incidents(new Page(incidents.recent(), title, body, error));
    }
}
