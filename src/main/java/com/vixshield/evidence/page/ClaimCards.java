package com.vixshield.evidence.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;

/** Builds the cards of a claim table: each described claim with the variant that stands for it, and all others. */
public final class ClaimCards {

    private static final List<ClaimDescription> DESCRIPTIONS = PublishedTable.json("descriptions.json",
            new TypeReference<List<ClaimDescription>>() {
            });

    private ClaimCards() {
    }

    /** A described claim that the table lacks, such as one about the hedge in a history without futures, has no card. */
    public static List<ClaimCard> of(List<PublishedClaim> claims) {
        Map<String, List<PublishedClaim>> byId = claims.stream()
                .collect(Collectors.groupingBy(PublishedClaim::id, LinkedHashMap::new, Collectors.toList()));
        return DESCRIPTIONS.stream().filter(about -> byId.containsKey(about.id()))
                .flatMap(about -> card(about, byId.get(about.id())).stream()).toList();
    }

    private static Optional<ClaimCard> card(ClaimDescription about, List<PublishedClaim> rows) {
        Collection<List<PublishedClaim>> groups = rows.stream()
                .collect(Collectors.groupingBy(row -> row.variant() + row.factor(), LinkedHashMap::new, Collectors.toList()))
                .values();
        List<MeasuredVariant> variants = new ArrayList<>(groups.stream().map(MeasuredVariant::of)
                .sorted(Comparator.comparingInt(MeasuredVariant::rank)).toList());
        Optional<MeasuredVariant> headline = variants.stream()
                .filter(v -> v.formula().contains(about.variant()) && v.isCentral()).findFirst();
        headline.ifPresent(found -> {
            variants.remove(found);
            variants.add(0, found);
        });
        return headline.map(found -> new ClaimCard(about, found, List.copyOf(variants)));
    }
}
