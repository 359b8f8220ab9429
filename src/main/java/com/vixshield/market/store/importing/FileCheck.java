package com.vixshield.market.store.importing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.market.FetchTime;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.IndexLevels;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.store.importing.ImportReport.Outcome;
import com.vixshield.market.store.table.Fact;
import com.vixshield.market.store.table.StoreResult;

/**
 * Checks a file as far as possible without looking at what is stored.
 *
 * @param format null when unknown
 * @param reading null when the file is refused or passed over
 * @param refusal of the whole file, or null
 */
public record FileCheck(IncomingFile incoming, ImportFormat format, ParsedFile reading, MarketDataException refusal) {

    static FileCheck of(IncomingFile incoming, ImportFormats formats, SessionCalendar calendar, Instant now) {
        ImportFormat format = formats.byName(incoming.fileName()).orElse(null);
        if (format != null && format.isPassedOver()) {
            return new FileCheck(incoming, format, null, null);
        }
        try {
            DataFile file = DataFile.of(incoming.fileName(), incoming.bytes());
            format = formats.of(file).orElseThrow(() -> file.refuse(0, "not a known format"));
            FetchTime sighting = incoming.sighting(now);
            ParsedFile reading = new ParsedFile(now.atZone(SessionCalendar.NEW_YORK).toLocalDate(),
                    day -> sighting.isUnfinished(day, calendar));
            format.reader().read(file, reading);
            requireItself(file, reading);
            return new FileCheck(incoming, format, reading, null);
        } catch (MarketDataException e) {
            return new FileCheck(incoming, format, null, e);
        }
    }

    /** A file under another's name fits its format, and only its numbers give it away. */
    private static void requireItself(DataFile file, ParsedFile reading) {
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

    ImportReport report(UUID id, StoreResult stored) {
        if (refusal != null) {
            return ImportReport.refused(id, incoming.name(), format == null ? null : format.title(), refusal);
        }
        if (reading == null) {
            return ImportReport.passedOver(id, incoming.name(), format.title());
        }
        boolean facts = reading.size() > 0 || reading.awaited() != null;
        return new ImportReport(id, incoming.name(), format.title(), facts ? Outcome.IMPORTED : Outcome.KEPT,
                ImportCounts.of(reading, stored), reading.refusals(), reading.doubts(), null, reading.firstDay(),
                reading.lastDay(), reading.awaited());
    }
}
