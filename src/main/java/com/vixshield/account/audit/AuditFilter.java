package com.vixshield.account.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;

/** Selects audit entries by the reader's criteria. A value that cannot be read selects nothing in particular. */
public class AuditFilter {

    @QueryParam("action")
    String action;
    @QueryParam("person")
    String person;
    @QueryParam("from")
    String from;
    @QueryParam("to")
    String to;

    /** The condition and its values, newest first by the caller. */
    record Condition(String text, Map<String, Object> values) {
    }

    Condition condition(UUID account, ZoneId zone) {
        List<String> parts = new ArrayList<>(List.of("accountId = :account"));
        Map<String, Object> values = new HashMap<>(Map.of("account", account));
        add(parts, values, "action = :action", "action", blank(action) ? null : action);
        add(parts, values, "personId = :person", "person", uuid(person));
        LocalDate first = date(from);
        LocalDate last = date(to);
        add(parts, values, "occurredAt >= :from", "from", first == null ? null : start(first, zone));
        add(parts, values, "occurredAt < :to", "to", last == null ? null : start(last.plusDays(1), zone));
        return new Condition(String.join(" and ", parts), values);
    }

    /** Puts itself behind a path again, for links to the next page and to the exports. */
    UriBuilder on(UriBuilder address) {
        Map.of("action", orEmpty(action), "person", orEmpty(person), "from", orEmpty(from), "to", orEmpty(to)).entrySet()
                .stream().filter(field -> !field.getValue().isBlank()).sorted(Map.Entry.comparingByKey())
                .forEach(field -> address.queryParam(field.getKey(), "{" + field.getKey() + "}")
                        .resolveTemplate(field.getKey(), field.getValue()));
        return address;
    }

    static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static void add(List<String> parts, Map<String, Object> values, String part, String name, Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static UUID uuid(String text) {
        try {
            return blank(text) ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = blank(text) ? null : LocalDate.parse(text);
            return date == null || date.getYear() < 2000 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
