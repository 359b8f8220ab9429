package com.vixshield.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ConflictsTest {

    private final List<Conflict> conflicts = Conflicts.load();

    @Test
    void listsEveryPublishedMeaningOfFourFourTwo() {
        assertThat(conflicts.get(0).id()).isEqualTo("four-four-two");
        assertThat(conflicts.get(0).readings()).hasSize(19).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEachReadingWhatItWouldMeanAndOfEachConflictWhatWeDo() {
        assertThat(conflicts).extracting(Conflict::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        assertThat(conflicts).allSatisfy(conflict -> {
            assertThat(conflict.ours()).endsWith(".");
            assertThat(conflict.why()).endsWith(".");
            assertThat(conflict.readings()).hasSizeGreaterThan(1).allSatisfy(reading -> {
                assertThat(reading.reading()).endsWith(".");
                assertThat(reading.would()).endsWith(".");
            });
        });
    }

    @Test
    void namesParametersThatTheRulebookHas() {
        assertThat(conflicts).allSatisfy(conflict -> assertThat(new Rulebooks().all().get(0).values().keySet())
                .containsAll(conflict.parameters()));
    }
}
