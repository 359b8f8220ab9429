package com.vixshield.api;

import java.time.LocalDate;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import com.vixshield.trackrecord.PublicRecord;
import com.vixshield.trackrecord.SettledSession;
import com.vixshield.web.format.IsoDates;

import io.smallrye.common.annotation.Blocking;

/** Serves the public record: settled sessions with every tier's grades, and missed ones. The same for every account. */
@Path("/api/v1/record")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class RecordApi {

    private static final int MOST = 200;

    @Inject
    PublicRecord sessions;
    @Inject
    ApiResponses answers;

    @GET
    @Operation(summary = "Settled sessions, newest first", description = "Points of one condor, results after fees, shares as decimals. Ask again with before= the last answer's before until that is null.")
    @Parameter(in = ParameterIn.QUERY, name = "tier", description = "the tier that verdict, gate and regime are about; delta_steward without it")
    @Parameter(in = ParameterIn.QUERY, name = "segment", description = "live, backfilled or demo; the best there is without it")
    @Parameter(in = ParameterIn.QUERY, name = "verdict", description = "trade, hold or missed")
    @Parameter(in = ParameterIn.QUERY, name = "gate", description = "only sessions that this gate refused")
    @Parameter(in = ParameterIn.QUERY, name = "regime", description = "only sessions in this regime")
    @Parameter(in = ParameterIn.QUERY, name = "from", description = "first session, YYYY-MM-DD")
    @Parameter(in = ParameterIn.QUERY, name = "to", description = "last session, YYYY-MM-DD")
    @Parameter(in = ParameterIn.QUERY, name = "before", description = "only earlier sessions, YYYY-MM-DD")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicRecord.Sessions.class)))
    @APIResponse(responseCode = "400", description = "a filter has a value that does not exist", content = @Content(mediaType = "application/problem+json"))
    public Response list(@Context UriInfo uri, @QueryParam("limit") @DefaultValue("50") int limit) {
        return answers.of(sessions.sessions(uri.getQueryParameters(), Math.max(1, Math.min(MOST, limit))));
    }

    @GET
    @Path("{session}")
    @Operation(summary = "One settled session")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettledSession.class)))
    @APIResponse(responseCode = "404", description = "no such session, or it has not settled yet", content = @Content(mediaType = "application/problem+json"))
    public Response one(@PathParam("session") String session) {
        return answers.of(sessions.session(date(session)).orElseThrow(NotFoundException::new));
    }

    private static LocalDate date(String text) {
        return IsoDates.of(text).orElseThrow(NotFoundException::new);
    }
}
