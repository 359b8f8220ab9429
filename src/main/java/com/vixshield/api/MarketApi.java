package com.vixshield.api;

import java.time.LocalDate;
import java.util.NavigableMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import com.vixshield.account.CurrentAccount;
import com.vixshield.conditions.MarketDay;
import com.vixshield.conditions.MarketDays;
import com.vixshield.conditions.MarketSeries;
import com.vixshield.web.format.IsoDates;

import io.smallrye.common.annotation.Blocking;

/** Serves the market of the newest session that the account may see, and the history of each series up to it. */
@Path("/api/v1/market")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class MarketApi {

    /** @param values by day, ascending */
    record SeriesHistory(String series, String title, String unit, String source, LocalDate upTo,
            NavigableMap<LocalDate, Double> values) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    MarketDays days;
    @Inject
    ApiResponses answers;

    @GET
    @Operation(summary = "The market of the newest session", description = "Of the newest session that has settled, unless the plan has signals when they are sealed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MarketView.class)))
    @APIResponse(responseCode = "404", description = "no session yet", content = @Content(mediaType = "application/problem+json"))
    public Response newest() {
        return answers.of(MarketView.of(day()));
    }

    @GET
    @Path("series/{series}")
    @Operation(summary = "The history of one series", description = "Its name is one of the list that the market has; from= leaves out earlier days.")
    @APIResponse(responseCode = "404", description = "no such series", content = @Content(mediaType = "application/problem+json"))
    public Response series(@PathParam("series") String series, @QueryParam("from") String from) {
        MarketSeries chosen = MarketSeries.of(series).orElseThrow(NotFoundException::new);
        LocalDate first = from == null ? LocalDate.MIN : IsoDates.of(from).orElseThrow(NotFoundException::new);
        MarketDay day = day();
        return answers.of(new SeriesHistory(chosen.key(), chosen.title(), chosen.unit(), day.signal().source,
                day.computed().session(), chosen.of(day).tailMap(first, true)));
    }

    private MarketDay day() {
        return days.newest(current.access()).orElseThrow(NotFoundException::new);
    }
}
