package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedTest {

    @Test
    void readsDaysTimesAmountsAndCountsInTheirOrder() {
        assertThat(Stated
                .by("On Fri 27 Nov, 12:45 ET, 3 seats cost $1,234.50 or \u22122.5\u202f% until 22 December 2026 (2026-12-22), "
                        + "and nothing else."))
                .containsExactly("Fri 27 Nov", "12:45 ET", "3", "$1,234.50", "\u22122.5\u202f%",
                        "22 December 2026", "2026-12-22");
    }

    @Test
    void readsNothingIntoWords() {
        assertThat(Stated.by("Nothing is charged in May.")).isEmpty();
    }
}
