package com.vixshield.web;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.market.MarketStatus;
import com.vixshield.market.SessionCalendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What anybody sees first. */
@Path("/")
public class HomeResource {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance home(PublicSignal.Shown signal, String market);
    }

    private final PublicSignal signal;

    private final SessionCalendar calendar;
    private final Clock clock;

    HomeResource(PublicSignal signal, SessionCalendar calendar, Clock clock) {
        this.signal = signal;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home(signal.latest().orElse(null), MarketWords.state(MarketStatus.at(clock.instant(), calendar)));
    }
}
