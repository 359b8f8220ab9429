package com.vixshield.rulebook;

import java.util.Optional;

/** Provides what versions came to that were graded beside each other. The feature that keeps the grades implements it. */
public interface VersionResults {

    /** Sessions of which this version was graded in shadow. */
    int sessionsInShadow(String version);

    /** Empty when no session was graded by both, the one in force and the other in shadow. */
    Optional<VersionComparison> compare(String earlier, String later);
}
