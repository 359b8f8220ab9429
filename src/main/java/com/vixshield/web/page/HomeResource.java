package com.vixshield.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

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

    HomeResource(PublicSignal signal, MarketState market) {
        this.signal = signal;
        this.market = market;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home(signal.latest().orElse(null), market.sentence());
    }
}
