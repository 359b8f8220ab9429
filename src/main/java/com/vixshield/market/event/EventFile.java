package com.vixshield.market.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.history.EventKind;

/**
 * Parses a file of announcements: a header with date, event, time_et and source, then one row each. A bad row costs itself
 * only and is listed.
 *
 * @param report rows taken, and rows left out because the rulebook does not know their kind or they repeat another
 * @param refused rows that cannot be read, and why
 */
public record EventFile(FileReport report, List<MarketEvent> events, List<Refused> refused) {

    /** @param line counted from 1 */
    public record Refused(int line, String reason) {
    }

    private static final List<String> COLUMNS = List.of("date", "event", "time_et", "source");
    private static final Map<String, EventKind> KINDS = Map.of("FOMC", EventKind.FOMC, "CPI", EventKind.CPI, "NFP",
            EventKind.PAYROLLS, "PPI", EventKind.PPI, "GDP", EventKind.GDP);
    /** Retail sales move no rule, and an unscheduled meeting could not be known the evening before. */
    private static final Set<String> LEFT_OUT = Set.of("RETAIL", "FOMC_UNSCHEDULED");
    /** The committee met for the first time under its present law; a damaged digit lies centuries away. */
    private static final LocalDate FIRST_MEETING = LocalDate.of(1936, 3, 18);
    private static final int LAST_YEAR = 2099;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public EventFile {
        events = List.copyOf(events);
        refused = List.copyOf(refused);
    }

    /** @throws MarketDataException when the file as a whole is none of announcements */
    public static EventFile read(DataFile file) {
        return new Reader(file).read();
    }

    private static final class Reader {

        private final DataFile file;
        private final CsvRows rows;
        private final Map<String, Integer> at;
        private final List<MarketEvent> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Map<String, MarketEvent> seen = new HashMap<>();
        private int dropped;

        Reader(DataFile file) {
            this.file = file;
            this.rows = new CsvRows(file);
            this.at = header(rows);
        }

        EventFile read() {
            while (rows.next()) {
                try {
                    row();
                } catch (MarketDataException e) {
                    refused.add(new Refused(e.line(), e.reason()));
                }
            }
            return new EventFile(file.report(events.size(), dropped), events, refused);
        }

        private static Map<String, Integer> header(CsvRows rows) {
            Map<String, Integer> at = new HashMap<>();
            if (rows.next()) {
                for (int i = 0; i < rows.size(); i++) {
                    at.putIfAbsent(rows.text(i), i);
                }
            }
            for (String column : COLUMNS) {
                if (!at.containsKey(column)) {
                    throw rows.refuse("wrong header: no column \"" + column + "\"");
                }
            }
            return at;
        }

        private void row() {
            rows.requireSize(at.size());
            String name = rows.text(at.get("event"));
            if (LEFT_OUT.contains(name)) {
                dropped++;
                return;
            }
            EventKind kind = KINDS.get(name);
            if (kind == null) {
                throw rows.refuse("unknown event: " + name);
            }
            MarketEvent event = new MarketEvent(kind, date(), time(rows.text(at.get("time_et"))), source());
            MarketEvent earlier = seen.putIfAbsent(kind + " " + event.date(), event);
            if (earlier == null) {
                events.add(event);
            } else if (earlier.time().equals(event.time())) {
                dropped++;
            } else {
                throw rows.refuse("a second, different row for " + name + " on " + event.date());
            }
        }

        /** Nothing scheduled falls on a weekend: such a date was mistyped. */
        private LocalDate date() {
            LocalDate date = rows.isoDate(at.get("date"));
            if (date.isBefore(FIRST_MEETING) || date.getYear() > LAST_YEAR) {
                throw rows.refuse(date + " is no day of an announcement");
            }
            if (date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
                throw rows.refuse(date + " is a weekend");
            }
            return date;
        }

        private String source() {
            String source = rows.text(at.get("source")).strip();
            if (source.isEmpty() || source.length() > 200) {
                throw rows.refuse("no source, or one of more than 200 characters");
            }
            return source;
        }

        private Optional<LocalTime> time(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text, TIME));
            } catch (DateTimeParseException e) {
                throw rows.refuse("not a time of day: " + text);
            }
        }
    }
}
