package com.vixshield.evidence.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.platform.Json;
import com.vixshield.web.format.CsvWriter;

/** Writes the claim meter for other programs; open ends of claims are null. */
final class ClaimDocuments {

    private static final List<String> VERDICT_COLUMNS = List.of("basis", "claim", "computed_on", "computed_at", "variant",
            "verdict",
            "n", "estimate", "lo95", "hi95", "last_session", "data_sha256");

    private final ClaimEdition edition;
    private final Map<String, PublishedFigure> scores;

    /** @param scores of the published results against the twin of the same drawdown */
    ClaimDocuments(ClaimEdition edition, Map<String, PublishedFigure> scores) {
        this.edition = edition;
        this.scores = scores;
    }

    /** @param own null before it was first computed */
    String whole(OwnClaims own, List<VerdictEntry> verdicts) {
        Map<String, Object> document = edition.document();
        document.put("scores_against_same_drawdown", figures());
        document.put("claims", edition.claims().stream().map(PublishedClaim::values).toList());
        document.put("sealed_record", own == null ? null : own(own));
        document.put("verdicts", verdicts.stream().map(ClaimDocuments::entry).toList());
        return Json.write(document);
    }

    String of(ClaimCard card, List<VerdictEntry> verdicts) {
        Map<String, Object> document = edition.document();
        document.put("id", card.about().id());
        document.put("said", card.about().said());
        document.put("source", card.about().source());
        document.put("verdict", card.claim().strict().text());
        document.put("headline", card.claim().values());
        document.put("claims", edition.claims().stream().filter(claim -> claim.id().equals(card.about().id()))
                .map(PublishedClaim::values).toList());
        document.put("verdicts", verdicts.stream().map(ClaimDocuments::entry).toList());
        return Json.write(document);
    }

    static String csv(List<PublishedClaim> claims) {
        StringBuilder text = new StringBuilder(CsvWriter.line(claims.get(0).row().keySet()));
        claims.forEach(claim -> text.append(CsvWriter.line(claim.values().values())));
        return text.toString();
    }

    static String verdicts(List<VerdictEntry> entries) {
        StringBuilder text = new StringBuilder(CsvWriter.line(VERDICT_COLUMNS));
        entries.forEach(entry -> text.append(CsvWriter.line(entry(entry).values())));
        return text.toString();
    }

    private static Map<String, Object> entry(VerdictEntry entry) {
        List<Object> values = Arrays.asList(entry.basis().text(), entry.claim(), entry.computedOn().toString(),
                entry.computedAt().toString(), entry.variant(), entry.verdict().text(), entry.n(), number(entry.estimate()),
                number(entry.low()), number(entry.high()), entry.last() == null ? null : entry.last().toString(),
                entry.dataSha256());
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(VERDICT_COLUMNS.get(i), values.get(i));
        }
        return row;
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        scores.forEach((key, figure) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("score", number(figure.value()));
            one.put("lo95", number(figure.low()));
            one.put("hi95", number(figure.high()));
            one.put("n", figure.n());
            figures.put(key, one);
        });
        return figures;
    }

    private static Map<String, Object> own(OwnClaims own) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("evidence", own.source());
        document.put("computed_at", own.computedAt().toString());
        document.put("data_sha256", own.dataSha256());
        document.put("first_session", own.first() == null ? null : own.first().toString());
        document.put("last_session", own.last() == null ? null : own.last().toString());
        document.put("claims", own.claims().stream().map(PublishedClaim::values).toList());
        return document;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
