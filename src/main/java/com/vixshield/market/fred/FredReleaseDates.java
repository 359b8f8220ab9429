package com.vixshield.market.fred;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.RowNote;

/**
 * Parses {@code /fred/release/dates}, which needs a key: every day on which one release came out or is to come out. A few
 * are days of revised seasonal factors only; FRED does not tell them apart.
 *
 * @param dropped days at a weekend, on which FRED took something in without an announcement
 */
public record FredReleaseDates(FredRelease release, TreeSet<LocalDate> days, List<RowNote> refused, int dropped) {

    public static final String SOURCE = "FRED release calendar";

    /** @throws com.vixshield.market.MarketDataException when the file is no list of dates, or of another release */
    public static FredReleaseDates parse(DataFile file) {
        JsonNode dates = JsonDocument.read(file).path("release_dates");
        if (!dates.isArray()) {
            throw file.refuse(0, "not FRED release dates: no \"release_dates\"");
        }
        FredRelease release = FredRelease.of(dates.path(0).path("release_id").asInt()).orElseThrow(() -> file.refuse(0,
                dates.isEmpty() ? "not one release date" : "not a release that is known: " + dates.path(0).path("release_id")));
        TreeSet<LocalDate> days = new TreeSet<>();
        List<RowNote> refused = new ArrayList<>();
        int dropped = 0;
        for (int i = 0; i < dates.size(); i++) {
            Optional<LocalDate> day = day(dates.path(i), release, i + 1, refused);
            boolean taken = day.filter(date -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()).map(days::add)
                    .orElse(false);
            dropped += day.isPresent() && !taken ? 1 : 0;
        }
        return new FredReleaseDates(release, days, refused, dropped);
    }

    private static Optional<LocalDate> day(JsonNode date, FredRelease release, int number, List<RowNote> refused) {
        try {
            if (date.path("release_id").asInt() == release.id) {
                return Optional.of(LocalDate.parse(date.path("date").asText()));
            }
            refused.add(new RowNote(number, "a date of another release: " + date.path("release_id").asText()));
        } catch (DateTimeException e) {
            refused.add(new RowNote(number, "not a date: " + date.path("date").asText()));
        }
        return Optional.empty();
    }

    public List<MarketEvent> events() {
        return days.stream().map(day -> new MarketEvent(release.kind, day, Optional.of(FredRelease.HOUR), SOURCE)).toList();
    }
}
