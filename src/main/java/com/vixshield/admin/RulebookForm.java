package com.vixshield.admin;

import static com.vixshield.web.format.TimeFormats.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.rulebook.RulebookDecision;
import com.vixshield.rulebook.RulebookRole;
import com.vixshield.rulebook.RulebookSchedule;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.web.format.IsoDates;

/**
 * Reads a decision on a version of the rulebook as an operator has just entered it, with an error at each field that cannot be
 * used.
 *
 * @param entries by field: version, role, from, until, reason
 * @param errors by field
 * @param decision null while there are errors
 */
record RulebookForm(Map<String, String> entries, Map<String, String> errors, RulebookDecision decision) {

    private static final List<String> FIELDS = List.of("version", "role", "from", "until", "reason");

    static RulebookForm empty() {
        return new RulebookForm(Map.of("role", RulebookRole.SHADOW.key()), Map.of(), null);
    }

    /** The first session that a decision of this moment can be about: there is always a whole one before it. */
    static LocalDate earliest(SessionCalendar calendar, Instant now) {
        return calendar.next(calendar.next(calendar.lastPreviewed(now)));
    }

    static RulebookForm read(MultivaluedMap<String, String> fields, Surroundings surroundings) {
        return new Reader(fields, surroundings).read();
    }

    boolean valid() {
        return errors.isEmpty();
    }

    String entry(String field) {
        return entries.getOrDefault(field, "");
    }

    /** What an entry is checked against. */
    record Surroundings(Rulebooks rulebooks, RulebookSchedule schedule, SessionCalendar calendar, Instant now) {
    }

    private static final class Reader {

        private static final int SHORTEST_REASON = 10;
        private static final int LONGEST_REASON = 500;
        private static final int YEARS_AHEAD = 2;

        private final Map<String, String> entries = new LinkedHashMap<>();
        private final Map<String, String> errors = new LinkedHashMap<>();
        private final Surroundings around;
        private final LocalDate earliest;

        Reader(MultivaluedMap<String, String> fields, Surroundings around) {
            FIELDS.forEach(field -> entries.put(field, Optional.ofNullable(fields.getFirst(field)).orElse("").strip()));
            this.around = around;
            this.earliest = earliest(around.calendar(), around.now());
        }

        RulebookForm read() {
            String version = version();
            RulebookRole role = role();
            LocalDate from = from();
            Optional<LocalDate> until = until(role, from);
            String reason = reason();
            if (errors.isEmpty()) {
                checkAgainstSchedule(version, role, from);
            }
            return new RulebookForm(entries, errors,
                    errors.isEmpty() ? new RulebookDecision(version, role, from, until, reason) : null);
        }

        private String version() {
            if (!around.rulebooks().isPublished(entries.get("version"))) {
                errors.put("version", "Choose a published version.");
            }
            return entries.get("version");
        }

        private RulebookRole role() {
            return RulebookRole.of(entries.get("role")).orElseGet(() -> {
                errors.put("role", "Choose what the version does.");
                return null;
            });
        }

        private LocalDate from() {
            Optional<LocalDate> from = IsoDates.of(entries.get("from"));
            from.map(this::problem).orElse(Optional.of("Write the session as year-month-day, for example " + earliest + "."))
                    .ifPresent(problem -> errors.put("from", problem));
            return from.orElse(null);
        }

        private Optional<String> problem(LocalDate from) {
            LocalDate today = around.now().atZone(SessionCalendar.NEW_YORK).toLocalDate();
            if (from.isBefore(earliest)) {
                return Optional.of((from.isBefore(today)
                        ? day(from, today) + " is over: what was computed stays as it is"
                        : "A change is decided at least one whole session ahead")
                        + ". The first session that it can be about is "
                        + day(earliest, today) + ".");
            }
            if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
                return Optional.of(from + " is more than two years away. Is the year right?");
            }
            return around.calendar().isSession(from)
                    ? Optional.empty()
                    : Optional.of(day(from, today) + " has no session. The next one is "
                            + day(around.calendar().next(from), today) + ".");
        }

        private Optional<LocalDate> until(RulebookRole role, LocalDate from) {
            String text = entries.get("until");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<LocalDate> until = IsoDates.of(text);
            if (until.isEmpty()) {
                errors.put("until", "Write the last session as year-month-day, or leave it empty.");
            } else if (role != null && role != RulebookRole.SHADOW) {
                errors.put("until", "Only a shadow ends by itself. Leave it empty.");
            } else if (from != null && until.get().isBefore(from)) {
                errors.put("until", "That is before its first session.");
            }
            return until;
        }

        private String reason() {
            String reason = entries.get("reason");
            if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                    || reason.chars().anyMatch(Character::isISOControl)) {
                errors.put("reason", "Say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON
                        + " characters: everybody reads it beside the version.");
            }
            return reason;
        }

        /** A version leaves its place only by another one that takes it. */
        private void checkAgainstSchedule(String version, RulebookRole role, LocalDate from) {
            if (role != RulebookRole.IN_FORCE && around.schedule().inForce(from).equals(version)) {
                errors.put("role", "Rulebook " + version + " is in force then. Put another version in force first.");
            }
            if (role == RulebookRole.ENDED && around.schedule().role(version, from) == RulebookRole.ENDED) {
                errors.put("role", "Rulebook " + version + " is not in shadow then.");
            }
        }
    }
}
