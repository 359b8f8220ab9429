package com.vixshield.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingHoursTest {

    private final TradingHours hours = new TradingHours(new SessionCalendar());

    @ParameterizedTest(name = "{0} shows {1} of {2}")
    @CsvSource({
            // page saved in New York, quotes made, session, label
            "2022-07-12T11:55, 2022-07-12T11:40, 2022-07-12, 1155",
            "2023-06-09T13:40, 2023-06-09T13:25, 2023-06-09, 1340",
            "2023-05-26T16:10, 2023-05-26T15:55, 2023-05-26, 1610",
            "2023-05-26T16:40, 2023-05-26T16:25, 2023-05-26, close",
            "2023-05-26T17:01, 2023-05-26T17:00, 2023-05-26, close",
            "2023-05-23T19:39, 2023-05-23T17:00, 2023-05-23, close",
            "2023-05-20T11:33, 2023-05-19T17:00, 2023-05-19, close",
            "2024-01-07T10:52, 2024-01-05T17:00, 2024-01-05, close",
            "2022-02-19T16:17, 2022-02-18T16:15, 2022-02-18, close",
            "2023-05-28T21:30, 2023-05-28T21:15, 2023-05-26, 2130",
            "2023-05-29T11:00, 2023-05-29T10:45, 2023-05-26, 1100",
            "2023-05-29T14:00, 2023-05-29T11:30, 2023-05-26, 1400",
            "2023-04-07T10:00, 2023-04-06T17:00, 2023-04-06, close",
            "2025-01-09T08:00, 2025-01-09T07:45, 2025-01-08, 0800",
            "2025-01-09T12:00, 2025-01-09T09:25, 2025-01-08, 1200",
            "2023-11-24T13:10, 2023-11-24T12:55, 2023-11-24, 1310",
            "2023-11-24T18:00, 2023-11-24T13:15, 2023-11-24, close",
            "2023-05-22T22:53, 2023-05-22T22:38, 2023-05-22, 2253",
            "2023-05-22T20:20, 2023-05-22T17:00, 2023-05-22, close",
            "2023-05-23T08:00, 2023-05-23T07:45, 2023-05-22, 0800",
            "2023-05-23T09:28, 2023-05-23T09:25, 2023-05-22, 0928",
            "2023-05-23T09:44, 2023-05-23T09:25, 2023-05-22, 0944",
            "2023-05-23T09:45, 2023-05-23T09:30, 2023-05-23, 0945",
            "2021-03-10T22:00, 2021-03-10T16:15, 2021-03-10, close"
    })
    void datesThePageBackToItsQuotes(LocalDateTime page, LocalDateTime quotes, LocalDate session, String label) {
        Instant saved = newYork(page);
        Instant made = hours.quoteInstant(saved, Duration.ofMinutes(15));
        assertThat(made).isEqualTo(newYork(quotes));
        assertThat(hours.sessionOf(made)).isEqualTo(session);
        assertThat(hours.snapshotLabel(saved, made)).isEqualTo(label);
    }

    private static Instant newYork(LocalDateTime time) {
        return time.atZone(SessionCalendar.NEW_YORK).toInstant();
    }
}
