package com.vixshield.web.page;

import java.net.URI;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Serves the home page, where a sign-out ends too: the identity service sends the browser back with a state. */
@Path("/")
public class HomeResource {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance home(PublicSignal.Shown signal, String market);
    }

    private final PublicSignal signal;

    private final MarketState market;

    private final PublicPage page;

    private final Flash flash;

    HomeResource(PublicSignal signal, MarketState market, PublicPage page, Flash flash) {
        this.signal = signal;
        this.market = market;
        this.page = page;
        this.flash = flash;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response home(@QueryParam("state") String signedOut, @CookieParam("q_session") String session) {
        if (signedOut != null && session == null) {
            flash.say(Said.SIGNED_OUT);
            return Response.seeOther(URI.create("/")).build();
        }
        Optional<PublicSignal.Shown> shown = signal.latest();
        String hours = market.sentence();
        return page.answer(shown.map(PublicSignal.Shown::version).orElse("none") + hours,
                () -> Templates.home(shown.orElse(null), hours));
    }
}
