package com.vixshield.status;

import java.time.Instant;
import java.util.List;

/**
 * Holds what the status page shows.
 *
 * @param at when it was looked at
 * @param days newest first
 */
public record StatusPage(Instant at, List<StatusLine> lines, List<StatusDay> days, List<Incident> incidents) {

    public long count(String word) {
        return days.stream().filter(day -> day.word().equals(word)).count();
    }

    public boolean isTroubled() {
        return lines.stream().anyMatch(line -> line.kind().equals("loss"))
                || incidents.stream().anyMatch(incident -> !incident.isOver());
    }
}
