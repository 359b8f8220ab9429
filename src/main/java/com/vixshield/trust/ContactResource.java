package com.vixshield.trust;

import java.net.URI;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the imprint, and takes messages to support. */
@Path("/contact")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ContactResource {

    @CheckedTemplate(basePath = "trust")
    static class Templates {
        static native TemplateInstance contact(Page page);
    }

    private static final String PREFIX = "VS-";

    /** @param ticket of the message that has just been taken, or null */
    record Page(CompanyConfig company, ContactForm form, String ticket) {

        public String name() {
            return company.name().orElse(null);
        }

        public List<String> address() {
            return company.address().orElse(List.of());
        }

        public String register() {
            return company.register().orElse(null);
        }

        public String email() {
            return company.email().orElse(null);
        }
    }

    @Inject
    CompanyConfig company;
    @Inject
    SupportRequests requests;

    @GET
    public TemplateInstance show(@QueryParam("ticket") String ticket) {
        return page(ContactForm.empty(), ticket != null && ticket.matches(PREFIX + "\\d{1,12}") ? ticket : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("email") String email, @FormParam("topic") String topic,
            @FormParam("message") String message) {
        ContactForm form = ContactForm.read(email, topic, message);
        if (company.email().isEmpty() || !form.isValid()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(form, null)).build();
        }
        return Response.seeOther(URI.create("/contact?ticket=" + ticket(requests.add(form)) + "#sent")).build();
    }

    static String ticket(long number) {
        return PREFIX + number;
    }

    private TemplateInstance page(ContactForm form, String ticket) {
        return Templates.contact(new Page(company, form, ticket));
    }
}
