package com.vixshield.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * States what a version does from a session on, and why.
 *
 * @param from first session
 * @param until last session in shadow; empty for as long as nothing else is decided
 */
public record RulebookDecision(String version, RulebookRole role, LocalDate from, Optional<LocalDate> until, String reason) {

    /**
     * Records who took a decision.
     *
     * @param id in the order in which they were taken
     */
    public record Taken(long id, RulebookDecision decision, String by, Instant at) {
    }

    boolean covers(LocalDate session) {
        return !session.isBefore(from) && until.map(last -> !session.isAfter(last)).orElse(true);
    }
}
