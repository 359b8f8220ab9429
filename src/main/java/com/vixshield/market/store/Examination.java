package com.vixshield.market.store;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.Sighting;
import com.vixshield.market.cboe.IndexLevels;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.store.ImportReport.Outcome;

/**
 * A file as far as it can be judged without looking at what is stored.
 *
 * @param format null when nobody knows it
 * @param reading null when the file is refused or passed over
 * @param refusal of the whole file, or null
 */
record Examination(Incoming incoming, Format format, Reading reading, MarketDataException refusal) {

    static Examination of(Incoming incoming, Formats formats, SessionCalendar calendar, Instant now) {
        Format format = formats.byName(incoming.fileName()).orElse(null);
        if (format != null && format.isPassedOver()) {
            return new Examination(incoming, format, null, null);
        }
        try {
            DataFile file = DataFile.of(incoming.fileName(), incoming.bytes());
            format = formats.of(file).orElseThrow(() -> file.refuse(0, "not a known format"));
            Sighting sighting = incoming.sighting(now);
            Reading reading = new Reading(now.atZone(SessionCalendar.NEW_YORK).toLocalDate(),
                    day -> sighting.isUnfinished(day, calendar));
            format.reader().read(file, reading);
            requireItself(file, reading);
            return new Examination(incoming, format, reading, null);
        } catch (MarketDataException e) {
            return new Examination(incoming, format, null, e);
        }
    }

    /** A file under another's name fits its format, and only its numbers give it away. */
    private static void requireItself(DataFile file, Reading reading) {
        reading.of(Fact.Bar.class).stream().collect(Collectors.groupingBy(Fact.Bar::symbol)).forEach((symbol, bars) -> {
            IndexLevels.doubtAbout(symbol, bars.stream().mapToDouble(Fact.Bar::close).toArray()).ifPresent(reason -> {
                throw file.refuse(0, reason);
            });
        });
    }

    boolean isUsable() {
        return reading != null;
    }

    String mediaType() {
        String name = incoming.fileName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return "application/gzip";
        }
        return name.endsWith(".json") ? "application/json" : "text/csv";
    }

    ImportReport report(UUID id, Stored stored) {
        if (refusal != null) {
            return ImportReport.refused(id, incoming.name(), format == null ? null : format.title(), refusal);
        }
        if (reading == null) {
            return ImportReport.passedOver(id, incoming.name(), format.title());
        }
        boolean facts = reading.size() > 0 || reading.awaited() != null;
        return new ImportReport(id, incoming.name(), format.title(), facts ? Outcome.IMPORTED : Outcome.KEPT,
                Counts.of(reading, stored), reading.refusals(), reading.doubts(), null, reading.firstDay(),
                reading.lastDay(), reading.awaited());
    }
}
