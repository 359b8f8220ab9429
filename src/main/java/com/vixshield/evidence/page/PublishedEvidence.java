package com.vixshield.evidence.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

/** Holds the published results of this build: what {@code claims --publish} wrote, and our words for it. */
@Singleton
public class PublishedEvidence {

    private final List<PublishedClaim> claims = PublishedTable.rows("claims.csv").stream().map(PublishedClaim::new).toList();
    private final List<MeterControl> controls = PublishedTable.rows("controls.csv").stream().map(MeterControl::of).toList();
    private final Map<String, PublishedFigure> figures = PublishedTable.rows("figures.csv").stream()
            .collect(Collectors.toMap(row -> row.get("key"), PublishedFigure::of));
    private final List<Map<String, String>> sizes = PublishedTable.rows("sizes.csv");
    private final List<Map<String, String>> sensitivity = PublishedTable.rows("sensitivity.csv");
    private final List<Map<String, String>> rivals = PublishedTable.rows("rivals.csv");
    private final List<Map<String, String>> candidate = PublishedTable.rows("candidate.csv");
    private final List<Map<String, String>> calendar = PublishedTable.rows("calendar.csv");
    private final List<Map<String, String>> splits = PublishedTable.rows("splits.csv");
    private final List<Map<String, String>> curves = PublishedTable.rows("curves.csv");
    private final PublishedManifest manifest = PublishedManifest
            .of(PublishedTable.json("manifest.json", new TypeReference<Map<String, Object>>() {
            }));
    private final ClaimEdition edition = ClaimEdition.published(manifest, claims, controls);

    public PublishedEvidence() {
        PublishedTable.rows("robustness.csv").forEach(row -> figures.put(row.get("key"), PublishedFigure.of(row)));
    }

    public List<PublishedClaim> claims() {
        return claims;
    }

    public List<ClaimCard> cards() {
        return edition.cards();
    }

    /** As the claim meter shows it where nothing was computed here. */
    public ClaimEdition edition() {
        return edition;
    }

    public Optional<ClaimCard> card(String id) {
        return edition.card(id);
    }

    public List<MeterControl> controls() {
        return controls;
    }

    /** @throws IllegalStateException for a key that was not published */
    public PublishedFigure figure(String key) {
        PublishedFigure figure = figures.get(key);
        if (figure == null) {
            throw new IllegalStateException("no figure " + key + " was published");
        }
        return figure;
    }

    public List<Map<String, String>> sizes() {
        return sizes;
    }

    /** Cells of all grids. */
    List<Map<String, String>> sensitivity() {
        return sensitivity;
    }

    List<Map<String, String>> rivals() {
        return rivals;
    }

    /** The learned gate beside others. */
    List<Map<String, String>> candidate() {
        return candidate;
    }

    /** By month. */
    List<Map<String, String>> calendar() {
        return calendar;
    }

    /** Means by time and by other series. */
    List<Map<String, String>> splits() {
        return splits;
    }

    /** One column of the weekly curves. */
    public NavigableMap<LocalDate, Double> curve(String column, double scale) {
        NavigableMap<LocalDate, Double> curve = new TreeMap<>();
        curves.forEach(row -> curve.put(LocalDate.parse(row.get("date")), scale * PublishedTable.number(row.get(column))));
        return curve;
    }

    public PublishedManifest manifest() {
        return manifest;
    }

    /** The scores against the twin of the same drawdown, with the interval of rematched twins and that of a held size. */
    public Map<String, PublishedFigure> scores() {
        Map<String, PublishedFigure> scores = new TreeMap<>(figures);
        scores.keySet().removeIf(key -> !key.contains(".score"));
        return scores;
    }
}
