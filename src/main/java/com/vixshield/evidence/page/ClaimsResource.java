package com.vixshield.evidence.page;

import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.trackrecord.ConditionalRequest;
import com.vixshield.trackrecord.PublicRecord;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.web.format.CsvWriter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the claim meter: all claims, one by its address, and the whole as CSV and as JSON. */
@Path("/")
@Blocking
public class ClaimsResource {

    @CheckedTemplate(basePath = "evidence")
    static class Templates {
        static native TemplateInstance claims(ClaimsPage page);

        static native TemplateInstance claim(ClaimCard card, PublishedManifest manifest);

        static native TemplateInstance answer(FoundingAnswer answer, ClaimsPage page);
    }

    @Inject
    PublishedEvidence evidence;
    @Inject
    LedgerCache ledgers;
    @Inject
    PublicRecord record;
    @Inject
    ConditionalRequest unchanged;

    @GET
    @Path("claims")
    @Produces(MediaType.TEXT_HTML)
    public Response claims() {
        return unchanged.or(ledgers.current(), "", () -> Templates.claims(page()));
    }

    @GET
    @Path("claims/{claim}")
    @Produces(MediaType.TEXT_HTML)
    public Response claim(@PathParam("claim") String id) {
        ClaimCard card = evidence.card(id).orElseThrow(NotFoundException::new);
        return unchanged.or(ledgers.current(), "", () -> Templates.claim(card, evidence.manifest()));
    }

    @GET
    @Path("answers/does-4-4-2-cut-drawdowns")
    @Produces(MediaType.TEXT_HTML)
    public Response answer() {
        return unchanged.or(ledgers.current(), "", () -> Templates.answer(new FoundingAnswer(evidence), page()));
    }

    @GET
    @Path("claims.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv() {
        return download("csv", () -> {
            var text = new StringBuilder(CsvWriter.line(evidence.claims().get(0).row().keySet()));
            evidence.claims().forEach(claim -> text.append(CsvWriter.line(claim.values().values())));
            return text.toString();
        });
    }

    @GET
    @Path("claims.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return download("json", evidence::json);
    }

    private Response download(String ending, Supplier<Object> text) {
        Response response = unchanged.or(ledgers.current(), "", text);
        response.getHeaders().putSingle("Content-Disposition", "attachment; filename=\"vixshield-claims." + ending + "\"");
        return response;
    }

    private ClaimsPage page() {
        return new ClaimsPage(evidence.cards(), evidence.controls(), evidence.manifest(), record.settled(),
                new Robustness(evidence));
    }
}
