package com.vixshield.book.sleeve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleeveResultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void readsDaysAndDollarsHoweverTheyAreSeparated() {
        SleeveResults results = SleeveResults.read("date,result\n2026-11-18, 12.5\n2026-11-19;\u2212$3\n\n2026-11-20\t-0.75\n",
                TODAY);
        assertThat(results.refused()).isEmpty();
        assertThat(results.byDay()).hasSize(3).containsEntry(TODAY.minusDays(2), new BigDecimal("12.5"))
                .containsEntry(TODAY.minusDays(1), new BigDecimal("-3")).containsEntry(TODAY, new BigDecimal("-0.75"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-19|Line 1: a day and its result", "19.11.2026, 5|Line 1: the day must be",
            "2026-02-30, 5|Line 1: the day must be", "2026-11-19, five|Line 1: the result must be dollars",
            "2026-11-19, 1e9|Line 1: the result must be dollars", "2026-11-21, 5|Line 1: this day is still to come",
            "2026-11-19, 5, 6|Line 1: a day and its result"})
    void refusesALineByName(String line, String reason) {
        SleeveResults results = SleeveResults.read(line, TODAY);
        assertThat(results.byDay()).isEmpty();
        assertThat(results.refused()).singleElement().asString().startsWith(reason);
    }

    @Test
    void takesADayTwiceOnlyWithTheSameResult() {
        assertThat(SleeveResults.read("2026-11-19, 5\n2026-11-19, 5.00", TODAY).byDay()).hasSize(1);
        assertThat(SleeveResults.read("2026-11-19, 5\n2026-11-19, 6", TODAY).refused())
                .containsExactly("Line 2: this day has another result already.");
    }

    @Test
    void namesTheFirstFewFaultsAndRefusesTooManyLines() {
        assertThat(SleeveResults.read("x\n".repeat(40), TODAY).refused()).hasSize(5);
        assertThat(SleeveResults.read("x\n".repeat(SleeveResults.MOST_LINES + 1), TODAY).refused()).singleElement().asString()
                .contains("at most 2600");
    }
}
