package com.vixshield.web.page;

import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Serves the home page. */
@Path("/")
public class HomeResource {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance home(PublicSignal.Shown signal, String market);
    }

    private final PublicSignal signal;

    private final MarketState market;

    private final PublicPage page;

    HomeResource(PublicSignal signal, MarketState market, PublicPage page) {
        this.signal = signal;
        this.market = market;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response home() {
        Optional<PublicSignal.Shown> shown = signal.latest();
        String hours = market.sentence();
        return page.answer(shown.map(PublicSignal.Shown::version).orElse("none") + hours,
                () -> Templates.home(shown.orElse(null), hours));
    }
}
