package com.vixshield.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.rulebook.RulebookDifference.Row;

class RulebookTest {

    private final Rulebook current = new Rulebooks().all().get(0);
    private final ParameterDescriptions words = ParameterDescriptions.load();

    /** Signals name this version: whoever needs another number makes another version. */
    @Test
    void versionOneIsWhatItsSignalsMeant() {
        assertThat(new Rulebooks().of("1.0").orElseThrow().sha256())
                .isEqualTo("90d13f6e196a4ae9628bab7abeef7a8a46334c9baa38c86b52481a0b0afd9741");
    }

    @Test
    void theCandidateWithTheLearnedGateIsWhatItsShadowsMeant() {
        Rulebook candidate = new Rulebooks().of("1.1").orElseThrow();
        assertThat(candidate.sha256())
                .isEqualTo("d1aae19c667c15c4eb981a2baae2a566c81c75ab30fc4b96de177785e7b07384");
        assertThat(RulebookDifference.of(current, candidate, words).changed()).hasSize(10)
                .allSatisfy(row -> assertThat(row.section()).isEqualTo(RulebookSection.GATES));
        assertThat(new Rulebooks().first().number()).isEqualTo("1.0");
    }

    @Test
    void explainsEveryParameter() {
        Set<String> used = new Rulebooks().all().stream().flatMap(rulebook -> rulebook.values().keySet().stream())
                .map(ParameterDescriptions::pattern).collect(Collectors.toSet());
        assertThat(words.all().keySet()).containsAll(used);
        assertThat(words.all().values()).allSatisfy(entry -> {
            assertThat(entry.name()).isNotBlank();
            assertThat(entry.meaning()).endsWith(".");
        });
    }

    @Test
    void showsWhatNobodyHasExplainedYetByItsPath() {
        assertThat(words.of("condor.luck"))
                .isEqualTo(new ParameterDescriptions.Entry(RulebookSection.CONDOR, "", "condor.luck", "Not explained yet."));
        assertThatThrownBy(() -> ParameterDescriptions.parse("a | 1 | | A | One.\na | 1 | | B | Two."))
                .hasMessageContaining("a");
    }

    @Test
    void showsTheNumbersThatTheCoreUses() {
        assertThat(shown("condor.slippage")).isEqualTo("50\u202f%");
        assertThat(shown("sizing.hedgeCapDefault")).isEqualTo("1.5\u202f%");
        assertThat(shown("quotes.staleAfter")).isEqualTo("20 min");
        assertThat(shown("condor.width")).isEqualTo("25 points");
        assertThat(shown("sizing.nights.1.spxMove")).isEqualTo("\u22124.2\u202f%");
        assertThat(shown("hedge.volatility.exponent")).isEqualTo("\u22120.265");
        assertThat(shown("gates.on")).isEqualTo("data, liquidity, value");
        assertThat(current.parameter("xspCondor.width", words).name()).isEqualTo("Width, XSP");
    }

    @Test
    void hashesEveryNumber() {
        for (String path : current.values().keySet()) {
            assertThat(with(Map.of(path, "changed")).sha256()).as(path).isNotEqualTo(current.sha256());
        }
    }

    /** A version that exists in this test only. */
    @Test
    void putsTwoVersionsSideBySideAndMarksWhatChanged() {
        Map<String, String> changes = new HashMap<>(Map.of("version", "1.1", "condor.slippage", "0.6"));
        Rulebook later = with(changes);
        later.values().remove("gates.staleShare");

        RulebookDifference difference = RulebookDifference.of(current, later, words);

        assertThat(difference.rows()).hasSize(current.values().size());
        assertThat(difference.changed()).extracting(row -> row.either().path())
                .containsExactly("condor.slippage", "gates.staleShare");
        Row slippage = difference.changed().get(0);
        assertThat(slippage.before().shown()).isEqualTo("50\u202f%");
        assertThat(slippage.after().shown()).isEqualTo("60\u202f%");
        assertThat(difference.changed().get(1).after()).isNull();
        assertThat(difference.unchanged()).hasSize(current.values().size() - 3);
    }

    @Test
    void findsNoDifferenceWithinAVersion() {
        assertThat(RulebookDifference.of(current, current, words).changed()).isEmpty();
    }

    private String shown(String path) {
        return current.parameter(path, words).shown();
    }

    private Rulebook with(Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>(current.values());
        values.putAll(changes);
        return new Rulebook(values.get("version"), values);
    }
}
