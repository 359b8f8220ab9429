package com.vixshield.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells where the versions stand today.
 *
 * @param inForce version that makes the signals
 * @param since its first session; null when it has been in force since the first signal
 * @param shadows versions that are computed beside it
 * @param coming what changes after today, the next change first
 */
record RulebookStanding(String inForce, LocalDate since, List<Shadow> shadows, List<RulebookDecision> coming) {

    /** @param sessions that were graded so far */
    record Shadow(String version, String title, int sessions) {
    }

    public boolean isInForce(String version) {
        return inForce.equals(version);
    }

    /** Address of what changed and what both came to, the version in force first. */
    public String comparedWith(String version) {
        return "/rulebook/" + inForce + ".." + version;
    }
}
