package com.vixshield.webhook;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.account.signin.fresh.FreshSignIn;
import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.platform.net.RefusedAddressException;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.Confirmation;
import com.vixshield.web.page.Flash;
import com.vixshield.web.page.Said;
import com.vixshield.webhook.WebhookPageFactory.Entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the endpoints of an account to its owners, with the fate of each delivery. */
@Path("/a/{account}/webhooks")
@AccountPage
@MembersOnly
@Requires(Permission.MANAGE_ACCOUNT)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WebhooksResource {

    @CheckedTemplate(basePath = "webhook")
    static class Templates {
        static native TemplateInstance webhooks(WebhooksPage page);

        static native TemplateInstance webhook(WebhooksPage.One page);
    }

    /** Tests and repetitions: enough to try a receiver out, not enough to bother one. */
    private static final RateLimit BY_HAND = RateLimit.perMinute(10);

    @Inject
    CurrentAccount current;
    @Inject
    EndpointService endpoints;
    @Inject
    WebhookPageFactory pages;
    @Inject
    RateLimits limits;
    @Inject
    Flash flash;

    @GET
    public TemplateInstance list() {
        return Templates.webhooks(pages.list(Entry.EMPTY));
    }

    @POST
    @FreshSignIn("webhooks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@FormParam("url") @DefaultValue("") String entry, @FormParam("events") List<String> events) {
        String url = entry.strip();
        Set<WebhookEvent> chosen = EnumSet.noneOf(WebhookEvent.class);
        events.stream().map(WebhookEvent::of).flatMap(Optional::stream).forEach(chosen::add);
        if (chosen.isEmpty()) {
            return refused(new Entry(url, chosen, "Choose at least one event."));
        }
        try {
            Optional<Endpoint> made = endpoints.register(url, List.copyOf(chosen));
            return made.isEmpty()
                    ? refused(new Entry(url, chosen, "Five are the most. Remove one first."))
                    : fresh(made.get());
        } catch (RefusedAddressException e) {
            return refused(new Entry(url, chosen, e.getMessage()));
        }
    }

    @GET
    @Path("{endpoint}")
    public TemplateInstance show(@PathParam("endpoint") UUID endpoint, @QueryParam("said") @DefaultValue("") String said) {
        return Templates.webhook(pages.one(endpoint, null, words(said), null));
    }

    @POST
    @FreshSignIn("webhooks")
    @Path("{endpoint}/secret")
    public Response rotate(@PathParam("endpoint") UUID endpoint) {
        return fresh(endpoints.rotate(endpoint));
    }

    @POST
    @Path("{endpoint}/ping")
    public Response ping(@PathParam("endpoint") UUID endpoint) {
        return byHand(endpoint, "ping", () -> endpoints.ping(endpoint));
    }

    @POST
    @Path("{endpoint}/deliveries/{delivery}")
    public Response again(@PathParam("endpoint") UUID endpoint, @PathParam("delivery") UUID delivery) {
        return byHand(endpoint, "again", () -> endpoints.again(endpoint, delivery));
    }

    @POST
    @Path("{endpoint}/activation")
    public Response enable(@PathParam("endpoint") UUID endpoint) {
        endpoints.enable(endpoint);
        return back(endpoint, "on");
    }

    @GET
    @Path("{endpoint}/removal")
    public TemplateInstance confirmRemoval(@PathParam("endpoint") UUID endpoint) {
        String here = pages.path() + "/" + endpoint;
        return new Confirmation("Remove this webhook?",
                "Nothing more is sent to " + pages.one(endpoint, null, null, null).endpoint().url()
                        + ", waiting deliveries are dropped, and its secret and history are deleted. This cannot be undone.",
                here + "/removal", "Remove webhook", here).page();
    }

    @POST
    @Path("{endpoint}/removal")
    public Response remove(@PathParam("endpoint") UUID endpoint) {
        endpoints.remove(endpoint);
        flash.say(Said.WEBHOOK_REMOVED);
        return Response.seeOther(URI.create(pages.path())).build();
    }

    private Response byHand(UUID endpoint, String said, Runnable work) {
        if (!limits.take("webhooks by hand " + current.account().id, BY_HAND).granted()) {
            return Response.status(HttpStatus.TOO_MANY_REQUESTS)
                    .entity(Templates.webhook(pages.one(endpoint, null, null, "That was often. Wait a minute."))).build();
        }
        work.run();
        return back(endpoint, said);
    }

    private Response fresh(Endpoint endpoint) {
        return Response.ok(Templates.webhook(pages.one(endpoint.id, endpoints.secret(endpoint), null, null)))
                .header("Cache-Control", "no-store").build();
    }

    private Response refused(Entry entry) {
        return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.webhooks(pages.list(entry))).build();
    }

    private Response back(UUID endpoint, String said) {
        return Response.seeOther(URI.create(pages.path() + "/" + endpoint + "?said=" + said)).build();
    }

    private static String words(String said) {
        return switch (said) {
            case "ping" -> "A test is on its way. Look again in a few seconds.";
            case "again" -> "It is sent again within seconds, under the same id.";
            case "on" -> "It is on again.";
            default -> null;
        };
    }
}
