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

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the market to the members of an account: of the newest session, where their plan has signals when they are sealed. */
@Path("/a/{account}/market")
@AccountPage
@Requires(Permission.VIEW)
@Blocking
public class AccountMarketResource {

    @Inject
    CurrentAccount current;
    @Inject
    MarketDays days;
    @Inject
    ConditionsPageFactory pages;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance market() {
        return days.newest(current.access()).map(day -> MarketTemplates.market(pages.page(path(), day, why())))
                .orElseGet(() -> MarketTemplates.noSession(path()));
    }

    @GET
    @Path("series/{series}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance series(@PathParam("series") String series, @QueryParam("range") String range,
            @QueryParam("scale") String scale) {
        return MarketTemplates.series(
                SeriesPageFactory.page(path(), newest(), SeriesFiles.series(series), SeriesView.of(range, scale)));
    }

    @GET
    @Path("series/{series}/values.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("series") String series) {
        return SeriesFiles.csv(newest(), series);
    }

    @GET
    @Path("series/{series}/chart.svg")
    @Produces("image/svg+xml;charset=UTF-8")
    public Response svg(@PathParam("series") String series, @QueryParam("range") String range,
            @QueryParam("scale") String scale) {
        return SeriesFiles.svg(newest(), series, SeriesView.of(range, scale));
    }

    private String why() {
        return days.seesNewest(current.access())
                ? "Your plan shows the newest session: from its preview on, then as it was sealed."
                : "You see the newest session that has settled. A plan with signals when they are sealed shows that day’s.";
    }

    private MarketDay newest() {
        return days.newest(current.access()).orElseThrow(NotFoundException::new);
    }

    private String path() {
        return current.path() + "/market";
    }
}
