package com.vixshield.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class TimeFormatsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2022, 2, 22);

    @Test
    void namesTheDayAndLeavesOutTheCurrentYear() {
        assertThat(TimeFormats.day(TUESDAY)).isEqualTo("Tue 22 Feb");
        assertThat(TimeFormats.day(TUESDAY, LocalDate.of(2022, 11, 1))).isEqualTo("Tue 22 Feb");
        assertThat(TimeFormats.day(TUESDAY, LocalDate.of(2026, 1, 1))).isEqualTo("Tue 22 Feb 2022");
    }

    @Test
    void showsNewYorkTimeInWinterAndSummer() {
        assertThat(TimeFormats.clock(Instant.parse("2022-02-18T20:45:00Z"))).isEqualTo("15:45 ET");
        assertThat(TimeFormats.clock(Instant.parse("2023-05-05T19:45:00Z"))).isEqualTo("15:45 ET");
        assertThat(TimeFormats.dayClock(Instant.parse("2022-02-22T21:00:00Z"))).isEqualTo("Tue 22 Feb, 16:00 ET");
    }

    @Test
    void speaksDurationsInTwoUnits() {
        assertThat(TimeFormats.spoken(Duration.ofMinutes(18))).isEqualTo("18 min");
        assertThat(TimeFormats.spoken(Duration.ofMinutes(185))).isEqualTo("3 h 5 min");
        assertThat(TimeFormats.spoken(Duration.ofHours(71))).isEqualTo("2 d 23 h");
        assertThat(TimeFormats.spoken(Duration.ofHours(-2))).isEqualTo("2 h");
    }
}
