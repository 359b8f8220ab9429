package com.vixshield.evidence.page;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.trackrecord.ConditionalRequest;
import com.vixshield.trackrecord.PublicRecord;
import com.vixshield.trackrecord.statistics.LedgerCache;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the claim meter: all claims, one by its address with the history of its verdict, and each as CSV and as JSON. */
@Path("/")
@Blocking
public class ClaimsResource {

    @CheckedTemplate(basePath = "evidence")
    static class Templates {
        static native TemplateInstance claims(ClaimsPage page);

        static native TemplateInstance claim(ClaimCard card, ClaimEdition edition, VerdictHistory history,
                List<OwnClaims.Line> own);

        static native TemplateInstance answer(FoundingAnswer answer, ClaimsPage page);
    }

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    ShownEvidence shown;
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
        ClaimEdition edition = shown.edition();
        return unless(edition, () -> Templates.claims(new ClaimsPage(edition, shown.own().orElse(null), record.settled(),
                new Robustness(evidence))));
    }

    @GET
    @Path("claims/{claim}")
    @Produces(MediaType.TEXT_HTML)
    public Response claim(@PathParam("claim") String id) {
        ClaimEdition edition = shown.edition();
        ClaimCard card = edition.card(id).orElseThrow(NotFoundException::new);
        return unless(edition, () -> Templates.claim(card, edition, VerdictHistory.of(shown.verdicts(id)),
                shown.own().map(own -> own.of(id)).orElse(List.of())));
    }

    @GET
    @Path("claims/{claim}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response claimJson(@PathParam("claim") String id) {
        ClaimEdition edition = shown.edition();
        ClaimCard card = edition.card(id).orElseThrow(NotFoundException::new);
        return download(edition, "claim-" + id + ".json", () -> documents().of(card, shown.verdicts(id)));
    }

    @GET
    @Path("claims/{claim}.csv")
    @Produces(CSV)
    public Response claimCsv(@PathParam("claim") String id) {
        ClaimEdition edition = shown.edition();
        edition.card(id).orElseThrow(NotFoundException::new);
        return download(edition, "claim-" + id + ".csv", () -> ClaimDocuments
                .csv(edition.claims().stream().filter(claim -> claim.id().equals(id)).toList()));
    }

    @GET
    @Path("claims/{claim}/verdicts.csv")
    @Produces(CSV)
    public Response verdictsCsv(@PathParam("claim") String id) {
        ClaimEdition edition = shown.edition();
        List<VerdictEntry> entries = shown.verdicts(id);
        if (entries.isEmpty() && edition.card(id).isEmpty()) {
            throw new NotFoundException();
        }
        return download(edition, "verdicts-" + id + ".csv", () -> ClaimDocuments.verdicts(entries));
    }

    @GET
    @Path("answers/does-4-4-2-cut-drawdowns")
    @Produces(MediaType.TEXT_HTML)
    public Response answer() {
        return unchanged.or(ledgers.current(), "",
                () -> Templates.answer(new FoundingAnswer(evidence),
                        new ClaimsPage(evidence.edition(), null, record.settled(), new Robustness(evidence))));
    }

    @GET
    @Path("claims.csv")
    @Produces(CSV)
    public Response csv() {
        ClaimEdition edition = shown.edition();
        return download(edition, "claims.csv", () -> ClaimDocuments.csv(edition.claims()));
    }

    @GET
    @Path("claims.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return download(shown.edition(), "claims.json", () -> documents().whole(shown.own().orElse(null), shown.verdicts()));
    }

    private ClaimDocuments documents() {
        return new ClaimDocuments(shown.edition(), evidence.scores());
    }

    private Response download(ClaimEdition edition, String name, Supplier<Object> text) {
        Response response = unless(edition, text);
        response.getHeaders().putSingle("Content-Disposition", "attachment; filename=\"vixshield-" + name + "\"");
        return response;
    }

    private Response unless(ClaimEdition edition, Supplier<Object> text) {
        return unchanged.or(ledgers.current(), edition.key() + shown.ownKey(), text);
    }
}
