package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {

    private static final List<String> ALWAYS_READ = List.of("en-US", "en-GB", "en-AU", "en-CA", "en-IN", "es", "es-MX", "es-US",
            "fr", "fr-CA", "fr-CH", "de", "de-AT", "de-CH", "it", "pt-BR", "pt-PT", "nl", "sv", "da", "nb", "fi", "pl", "ru",
            "tr", "el", "hu", "ja", "ko", "zh-CN", "zh-TW", "vi", "id", "hi", "ar-EG");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "February 19, 2022, 4:17 PM EST | 2022-02-19T21:17:00Z",
            "July 12, 2022, 11:55 AM EDT | 2022-07-12T15:55:00Z",
            "January 7, 2024 at 10:52 AM EST | 2024-01-07T15:52:00Z",
            "14 April 2023, 19:12 UTC\u22124 | 2023-04-14T23:12:00Z",
            "9 June 2023, 1:40 PM EDT | 2023-06-09T17:40:00Z",
            "6 May 2023, 12:05 AM EDT | 2023-05-06T04:05:00Z",
            "6 May 2023, 12:05 PM EDT | 2023-05-06T16:05:00Z",
            "14 April 2023, 19:12 UTC+2 | 2023-04-14T17:12:00Z",
            "14 April 2023, 19:12 GMT | 2023-04-14T19:12:00Z",
            "May 26, 2023 at 5:01 PM | 2023-05-26T21:01:00Z"
    })
    void readsEverySpelling(String text, String instant) {
        assertThat(PageDate.parse(text.trim())).isEqualTo(instant.trim());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "February 30, 2022, 4:17 PM EST", "February 19, 2022",
            "Foo 19, 2022, 4:17 PM EST",
            "February 19, 2022, 25:17 EST", "February 19, 2022, 13:17 PM EST", "February 19, 2022, 4:17 PM CEST",
            "14 April 2023, 19:12 UTC+99", "February 19, 2022, noon EST"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> PageDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    /** As browsers write it in 83 languages: right or refused, never another moment, and refused only by few. */
    @Test
    void readsThePageOfEveryBrowser() throws IOException {
        List<String> refused = new ArrayList<>();
        List<String> lines;
        try (InputStream file = PageDateTest.class.getResourceAsStream("/market/page-dates.txt")) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .toList();
        }
        for (String line : lines) {
            String[] parts = line.split("\\|", 3);
            try {
                assertThat(PageDate.parse(parts[2])).as(line).isEqualTo(parts[1]);
            } catch (DateTimeException e) {
                refused.add(line + " → " + e.getMessage());
            }
        }
        assertThat(refused.size()).as(String.join("\n", refused)).isLessThan(lines.size() / 4);
        assertThat(refused).noneMatch(line -> ALWAYS_READ.contains(line.substring(0, line.indexOf('|')))
                && !line.endsWith("told apart"));
    }

    @Test
    void showsTheCharacterThatIsNotSeen() {
        assertThatThrownBy(() -> PageDate.parse("May 20, 2023 at 11:33\u202FXM EDT")).hasMessageContaining("U+202F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/06/2023, 11:33 EDT", "6.5.2023, 11:33", "20 listopada 2023, 11:33"})
    void refusesWhatMayMeanTwoDays(String text) {
        assertThatThrownBy(() -> PageDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsNumbersThatMeanOneDay() {
        assertThat(PageDate.parse("20/5/2023, 11:33 AM EDT")).isEqualTo("2023-05-20T15:33:00Z");
        assertThat(PageDate.parse("2023-05-06 11:33 EDT")).isEqualTo("2023-05-06T15:33:00Z");
    }
}
