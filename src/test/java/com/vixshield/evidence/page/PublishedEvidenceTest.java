package com.vixshield.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.claim.Verdict;
import com.vixshield.testing.Stated;

class PublishedEvidenceTest {

    private final PublishedEvidence evidence = new PublishedEvidence();

    @Test
    void everyPublishedClaimIsDescribed() {
        Set<String> described = evidence.cards().stream().map(card -> card.about().id()).collect(Collectors.toSet());
        assertThat(evidence.claims()).extracting(PublishedClaim::id).allMatch(described::contains);
        assertThat(evidence.cards()).allSatisfy(card -> {
            assertThat(card.headline().eras()).as(card.about().id()).isNotEmpty();
            assertThat(card.measured() + card.reason() + card.change()).doesNotContain("not available", "NaN");
            assertThat(card.wide().claimed().width()).isPositive();
        });
    }

    @Test
    void theMeterCanSayYesAndNo() {
        assertThat(evidence.controls()).hasSize(4).allMatch(MeterControl::passed);
        assertThat(evidence.controls()).extracting(MeterControl::verdict).contains(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED);
    }

    @Test
    void aBreakEvenStandsOnTheAxis() {
        ClaimCard wins = evidence.card("C03").orElseThrow();
        assertThat(wins.claim().needed()).isBetween(0.9, 1.0);
        assertThat(wins.wide().needed()).isNotNull();
        assertThat(wins.reason()).contains("To break even at the average loss");
    }

    @Test
    void heatMapsSayInNumbersWhatTheyShade() {
        Robustness robust = new Robustness(evidence);
        assertThat(robust.maps()).hasSize(4).allSatisfy(map -> {
            assertThat(map.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(map.columns()));
            assertThat(map.rows().stream().flatMap(row -> row.cells().stream()))
                    .allMatch(cell -> cell.text().matches("[+\\u2212]?\\d.*") && cell.shade().matches("|heat--[mp][123]"));
        });
        assertThat(robust.maps().get(0).columns()).hasSize(4);
        assertThat(robust.calendar().columns()).hasSize(12);
        assertThat(robust.rivals()).hasSize(6).allSatisfy(rival -> assertThat(rival.name()).isNotBlank());
        assertThat(robust.candidate()).hasSize(32);
        assertThat(List.of(HeatMap.shade(0), HeatMap.shade(1), HeatMap.shade(-1), HeatMap.shade(-0.01)))
                .containsExactly("", "heat--p3", "heat--m3", "");
    }

    @Test
    void aFigureThatWasNotPublishedIsNamed() {
        assertThatThrownBy(() -> evidence.figure("luck")).hasMessageContaining("no figure luck");
        assertThat(evidence.card("C02b")).isEmpty();
    }

    @Test
    void unitsBecomePercentOfSomething() {
        assertThat(List.of("share", "share of equity", "% a year", "% of max loss", "bp a day").stream()
                .map(name -> ClaimUnit.of(name))
                .map(unit -> unit.of())).containsExactly("", " of equity", " a year", " of the largest loss", " a day");
        assertThat(ClaimUnit.of("bp a day").scale()).isEqualTo(1e-4);
    }

    @Test
    void sentencesSayWhyAndWhatWouldTurnThem() {
        assertThat(sentences(0.1, -0.1, 0.3).reason()).contains("includes 0");
        assertThat(Stated.by(sentences(0.1, 0.05, 0.3).reason())).containsSequence("35\u202f%", "40\u202f%");
        assertThat(Stated.by(sentences(0.1, 0.05, 0.3).change())).containsSequence("+30.0\u202f%", "35\u202f%");
        assertThat(sentences(0.6, 0.5, 0.7).change()).contains("came down to 40\u202f%");
    }

    private static ClaimSentences sentences(double estimate, double low, double high) {
        Map<String, String> row = new HashMap<>(Map.of("n", "300", "minimum_n", "250", "unit", "share", "claimed_lo", "0.35",
                "claimed_hi", "0.4", "no_effect", "0", "verdict_strict", "not supported"));
        row.put("estimate", String.valueOf(estimate));
        row.put("lo95", String.valueOf(low));
        row.put("hi95", String.valueOf(high));
        return new ClaimSentences(new PublishedClaim(row));
    }
}
