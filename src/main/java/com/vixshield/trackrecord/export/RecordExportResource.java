package com.vixshield.trackrecord.export;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.vixshield.platform.Json;
import com.vixshield.trackrecord.ConditionalRequest;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.web.format.CsvWriter;

import io.smallrye.common.annotation.Blocking;

/** Serves the whole record to other programs. */
@Path("/")
@Blocking
public class RecordExportResource {

    @Inject
    LedgerCache ledgers;
    @Inject
    ConditionalRequest unchanged;

    private record Selected(RecordLedger ledger, RecordFilter filter) {
    }

    @GET
    @Path("record.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@Context UriInfo uri) {
        Selected selected = selected(uri);
        return download(selected, "csv", () -> {
            var text = new StringBuilder(CsvWriter.line(RecordExport.columns(selected.filter())));
            RecordExport.rows(selected.ledger(), selected.filter()).forEach(row -> text.append(CsvWriter.line(row.values())));
            return text.toString();
        });
    }

    @GET
    @Path("record.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@Context UriInfo uri) {
        Selected selected = selected(uri);
        return download(selected, "json", () -> Json.write(new Document(selected.ledger().source(),
                "points of one condor; pnl after fees; shares as decimals", selected.ledger().head(),
                selected.ledger().headHash(), RecordExport.rows(selected.ledger(), selected.filter()).toList())));
    }

    record Document(String source, String unit, long head, String headHash, List<?> sessions) {
    }

    private Selected selected(UriInfo uri) {
        RecordLedger ledger = ledgers.current();
        return new Selected(ledger, RecordFilter.of(uri.getQueryParameters(), ledger.usual()).page(null));
    }

    private Response download(Selected selected, String ending, Supplier<Object> text) {
        Response response = unchanged.or(selected.ledger(), "", text);
        response.getHeaders().putSingle("Content-Disposition",
                "attachment; filename=\"vixshield-record-" + selected.filter().tier().key() + "." + ending + "\"");
        return response;
    }
}
