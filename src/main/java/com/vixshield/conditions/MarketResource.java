package com.vixshield.conditions;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the market of the newest settled session to everybody. */
@Path("/market")
@Blocking
public class MarketResource {

    private static final String PATH = "/market";
    private static final String WHY = "Everybody sees the newest session that has settled. Members of an account whose plan has "
            + "signals when they are sealed see that day’s on their account’s Market page.";

    @Inject
    MarketDays days;
    @Inject
    ConditionsPageFactory pages;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance market() {
        return days.settled().map(day -> MarketTemplates.market(pages.page(PATH, day, WHY)))
                .orElseGet(() -> MarketTemplates.noSession(PATH));
    }

    @GET
    @Path("series/{series}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance series(@PathParam("series") String series, @QueryParam("range") String range,
            @QueryParam("scale") String scale) {
        return MarketTemplates.series(
                SeriesPageFactory.page(PATH, settled(), SeriesFiles.series(series), SeriesView.of(range, scale)));
    }

    @GET
    @Path("series/{series}/values.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("series") String series) {
        return SeriesFiles.csv(settled(), series);
    }

    @GET
    @Path("series/{series}/chart.svg")
    @Produces("image/svg+xml;charset=UTF-8")
    public Response svg(@PathParam("series") String series, @QueryParam("range") String range,
            @QueryParam("scale") String scale) {
        return SeriesFiles.svg(settled(), series, SeriesView.of(range, scale));
    }

    /** Past sessions with one kind of event, one by one. */
    @GET
    @Path("events/{kind}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance event(@PathParam("kind") String kind) {
        PastEvents events = PastEvents.of(kind).orElseThrow(NotFoundException::new);
        return MarketTemplates.event(EventPage.of(settled(), events));
    }

    private MarketDay settled() {
        return days.settled().orElseThrow(NotFoundException::new);
    }
}
