package com.vixshield.trackrecord.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.ConditionalRequest;
import com.vixshield.trackrecord.page.RecordPage.FillGap;
import com.vixshield.trackrecord.statistics.FillGaps;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.trackrecord.statistics.RecordLedger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the public record as a page, as CSV and as JSON. */
@Path("/record")
@Blocking
public class RecordResource {

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance record(RecordPage page);

        static native TemplateInstance session(SettledSessionPage page);
    }

    @Inject
    LedgerCache ledgers;
    @Inject
    RecordPageFactory pages;
    @Inject
    SettledSessionPageFactory sessions;
    @Inject
    FillGaps fills;
    @Inject
    ConditionalRequest unchanged;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response show(@Context UriInfo uri) {
        RecordLedger ledger = ledgers.current();
        RecordFilter filter = RecordFilter.of(uri.getQueryParameters(), ledger.usual());
        List<FillGap> gaps = fills.ofTiers(ledger.source());
        return unchanged.or(ledger, gaps, () -> Templates.record(pages.page(ledger, filter, gaps)));
    }

    /** A session for ever: what was known then, and what came of it. */
    @GET
    @Path("{session}")
    @Produces(MediaType.TEXT_HTML)
    public Response session(@PathParam("session") String session, @QueryParam("tier") String tier) {
        RecordLedger ledger = ledgers.current();
        RecordDay day = day(ledger, session);
        Tier chosen = Optional.ofNullable(tier).flatMap(Tier::of).orElse(Tier.DELTA_STEWARD);
        return Response.ok(Templates.session(sessions.page(ledger, day, chosen))).build();
    }

    /** Its lines of the chain, as in the download, once everybody may read them. */
    @GET
    @Path("{session}/sealed.jsonl")
    @Produces("application/x-ndjson")
    public String sealed(@PathParam("session") String session) {
        RecordLedger ledger = ledgers.current();
        RecordDay day = day(ledger, session);
        if (!sessions.open(day)) {
            throw new NotFoundException();
        }
        return sessions.records(ledger, day).stream().map(record -> record.line() + "\n").collect(Collectors.joining());
    }

    private static RecordDay day(RecordLedger ledger, String session) {
        return ledger.of(SettledSessionPageFactory.session(session)).orElseThrow(NotFoundException::new);
    }
}
