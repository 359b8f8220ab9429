package com.vixshield.evidence.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.web.format.TimeFormats;

/**
 * Holds the results that the pages show: those published with the code, or those that this installation computed itself.
 *
 * @param key differs when the results do
 * @param computedAt null for the published ones
 * @param dataSha256 of everything it was computed from; null for the published ones, whose files are hashed one by one
 * @param hedgeLast last day with a hedge; null where it is not told
 * @param manifest of the published results, null for the others
 */
public record ClaimEdition(String key, Instant computedAt, String dataSha256, String rulebook, LocalDate lastSession,
        LocalDate hedgeLast, String command, List<PublishedClaim> claims, List<ClaimCard> cards, List<MeterControl> controls,
        PublishedManifest manifest) {

    static ClaimEdition published(PublishedManifest manifest, List<PublishedClaim> claims, List<MeterControl> controls) {
        return new ClaimEdition("published", null, null, manifest.rulebook(), manifest.lastSession(), manifest.hedgeLast(),
                manifest.command(), claims, ClaimCards.of(claims), controls, manifest);
    }

    static ClaimEdition computed(StoredComputation computed) {
        List<PublishedClaim> claims = claims(computed.claims());
        return new ClaimEdition(computed.id().toString(), computed.computedAt(), computed.dataSha256(), computed.rulebook(),
                computed.last(), null, null, claims, ClaimCards.of(claims),
                PublishedTable.parse("controls.csv", computed.controls()).stream().map(MeterControl::of).toList(), null);
    }

    /** The rows of a claim table. */
    public static List<PublishedClaim> claims(String csv) {
        return PublishedTable.parse("claims.csv", csv).stream().map(PublishedClaim::new).toList();
    }

    public boolean isComputed() {
        return computedAt != null;
    }

    public Optional<ClaimCard> card(String id) {
        return cards.stream().filter(card -> card.about().id().equals(id)).findFirst();
    }

    /** Which of the two is shown, with what names it. */
    public String origin() {
        return isComputed()
                ? "Computed on this site from its imported history, data to " + TimeFormats.date(lastSession) + ", "
                        + TimeFormats.dayClock(computedAt) + "; data hash " + shortHash() + "."
                : "Published with the code, data to " + TimeFormats.date(lastSession)
                        + "; not from the market data that this site runs on.";
    }

    /** Enough of the hash to compare by eye. */
    public String shortHash() {
        return dataSha256.substring(0, 12);
    }

    /** As JSON, before the claims. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("legend", "Hypothetical: option prices are a model's, no money was at risk.");
        document.put("results", isComputed() ? "computed here" : "published");
        document.put("rulebook", rulebook);
        document.put("last_session", lastSession.toString());
        if (isComputed()) {
            document.put("computed_at", computedAt.toString());
            document.put("data_sha256", dataSha256);
        } else {
            document.put("command", command);
            document.put("inputs", manifest.inputs());
        }
        return document;
    }
}
