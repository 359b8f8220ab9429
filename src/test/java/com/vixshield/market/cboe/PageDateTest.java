package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {

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
}
