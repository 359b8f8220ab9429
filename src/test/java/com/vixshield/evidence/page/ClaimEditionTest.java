package com.vixshield.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.quant.claim.Verdict;

class ClaimEditionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private final PublishedEvidence published = new PublishedEvidence();

    private static String published(String name) throws Exception {
        try (InputStream in = ClaimEditionTest.class.getResourceAsStream("/evidence/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static StoredComputation computed(String claims, String controls) {
        return new StoredComputation(UUID.randomUUID(), Basis.MODEL, Instant.parse("2026-11-30T02:00:00Z"), DAY, "1.0",
                "imported history", "ab".repeat(32), DAY, DAY, claims, controls);
    }

    @Test
    void theSameTableGivesTheSameCardsWhereverItWasComputed() throws Exception {
        ClaimEdition edition = ClaimEdition.computed(computed(published("claims.csv"), published("controls.csv")));

        assertThat(edition.cards()).isEqualTo(published.cards());
        assertThat(edition.controls()).isEqualTo(published.controls());
        assertThat(edition.isComputed()).isTrue();
        assertThat(edition.origin()).contains("Computed on this site", "30 Nov 2026", "abababababab");
        assertThat(published.edition().origin()).contains("Published with the code", "9 Oct 2026");
    }

    @Test
    void aHistoryWithoutFuturesHasNoCardAboutTheHedge() throws Exception {
        String claims = published("claims.csv").lines().filter(line -> !line.startsWith("C01,") && !line.startsWith("C02,"))
                .collect(Collectors.joining("\n", "", "\n"));

        ClaimEdition edition = ClaimEdition.computed(computed(claims, ""));

        assertThat(edition.card("C01")).isEmpty();
        assertThat(edition.cards()).hasSize(published.cards().size() - 2);
        assertThat(edition.controls()).isEmpty();
    }

    @Test
    void theHistoryListsTheFirstVerdictAndEveryChange() {
        List<VerdictEntry> entries = new ArrayList<>();
        Verdict[] verdicts = {Verdict.TOO_EARLY, Verdict.TOO_EARLY, Verdict.SUPPORTED, Verdict.SUPPORTED,
                Verdict.NOT_SUPPORTED};
        for (int i = 0; i < verdicts.length; i++) {
            entries.add(
                    new VerdictEntry(Basis.MODEL, "C01", DAY.plusDays(i), Instant.EPOCH, "", verdicts[i], i, 0, 0, 0, DAY, ""));
        }
        entries.add(new VerdictEntry(Basis.SEALED, "C01", DAY, Instant.EPOCH, "", Verdict.TOO_EARLY, 0, 0, 0, 0, null, ""));

        VerdictHistory history = VerdictHistory.of(entries);

        assertThat(history.days()).isEqualTo(6);
        assertThat(history.changes()).extracting(VerdictHistory.Change::verdict).containsExactly(Verdict.TOO_EARLY,
                Verdict.SUPPORTED, Verdict.NOT_SUPPORTED, Verdict.TOO_EARLY);
        assertThat(history.changes()).extracting(VerdictHistory.Change::before).containsExactly(null, Verdict.TOO_EARLY,
                Verdict.SUPPORTED, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"value gate helps: delta_steward_0.15|value gate helps: condor at delta 0.15",
            "80-85 % wins, aggressive|80–85 % wins, aggressive",
            "mean loss + new trade -1.20 points|mean loss + new trade −1.20 points",
            "VIX > 20 HOLD helps: credit_balanced_1.15|standing aside above a VIX of 20 helps: condor for a credit of 1.15",
            "gate on, at risk 2 %, card_loyalty, 1.5 %/yr expected|only where the value gate lets it, at risk 2 %, hedge of the "
                    + "published card, weights held, 1.5 % a year for the hedge"})
    void variantsAreNamedInPlainWords(String name, String plain) {
        assertThat(VariantNames.plain(name)).isEqualTo(plain);
    }

    @Test
    void noPageShowsAnIdentifier() {
        assertThat(published.cards()).flatExtracting(ClaimCard::variants).extracting(MeasuredVariant::name)
                .noneMatch(name -> name.matches(".*[a-z]_[a-z0-9].*"));
    }
}
