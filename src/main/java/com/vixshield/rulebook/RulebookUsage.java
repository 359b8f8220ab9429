package com.vixshield.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/** Tells which signals a version has made; the package of the signals answers. */
public interface RulebookUsage {

    /** @param sessions signals that name the version, of whatever data */
    record Span(LocalDate first, LocalDate last, long sessions) {
    }

    /** Empty while no signal names it: then, and only then, it could still be withdrawn. */
    Optional<Span> of(Rulebook rulebook);
}
