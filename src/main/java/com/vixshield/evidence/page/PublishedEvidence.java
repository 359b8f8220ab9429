package com.vixshield.evidence.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vixshield.platform.Json;

/** Holds the published results of this build: what {@code claims --publish} wrote, and our words for it. */
@Singleton
public class PublishedEvidence {

    private final List<PublishedClaim> claims = PublishedTable.rows("claims.csv").stream().map(PublishedClaim::new).toList();
    private final List<ClaimCard> cards = read();
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

    public PublishedEvidence() {
        PublishedTable.rows("robustness.csv").forEach(row -> figures.put(row.get("key"), PublishedFigure.of(row)));
    }

    public List<PublishedClaim> claims() {
        return claims;
    }

    public List<ClaimCard> cards() {
        return cards;
    }

    private List<ClaimCard> read() {
        Map<String, List<PublishedClaim>> byId = claims.stream()
                .collect(Collectors.groupingBy(PublishedClaim::id, LinkedHashMap::new, Collectors.toList()));
        return PublishedTable.json("descriptions.json", new TypeReference<List<ClaimDescription>>() {
        }).stream().filter(about -> byId.containsKey(about.id())).map(about -> card(about, byId.get(about.id()))).toList();
    }

    private static ClaimCard card(ClaimDescription about, List<PublishedClaim> rows) {
        Collection<List<PublishedClaim>> groups = rows.stream()
                .collect(Collectors.groupingBy(row -> row.variant() + row.factor(), LinkedHashMap::new, Collectors.toList()))
                .values();
        List<MeasuredVariant> variants = new ArrayList<>(groups.stream().map(MeasuredVariant::of)
                .sorted(Comparator.comparing(MeasuredVariant::isOldPrice)).toList());
        MeasuredVariant headline = variants.stream()
                .filter(v -> v.name().contains(about.variant()) && !v.isOldPrice()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no variant " + about.variant() + " of " + about.id()));
        variants.remove(headline);
        variants.add(0, headline);
        return new ClaimCard(about, headline, List.copyOf(variants));
    }

    public Optional<ClaimCard> card(String id) {
        return cards.stream().filter(card -> card.about().id().equals(id)).findFirst();
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

    /** The whole as other programs read it; open ends of claims are null. */
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("legend", "Hypothetical: option prices are a model's, no money was at risk.");
        document.put("rulebook", manifest.rulebook());
        document.put("last_session", manifest.lastSession().toString());
        document.put("command", manifest.command());
        document.put("inputs", manifest.inputs());
        document.put("claims", claims.stream().map(PublishedClaim::values).toList());
        return Json.write(document);
    }
}
