package com.vixshield.conditions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds the page of one session.
 *
 * @param stage how far the session is, in a word
 * @param why which session this reader sees, and when they see the next
 */
record ConditionsPage(String path, LocalDate session, String stage, Instant quotedAt, String source, String rulebook,
        String why, List<Band> bands) {
}
