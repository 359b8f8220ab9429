package com.vixshield.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.vixshield.signal.seal.Timeliness;

/**
 * One session of the record.
 *
 * @param missed whether there was no signal
 * @param hash of the signal's record, or of the one that says that it was missed
 * @param settles when its options expire, null when missed
 * @param close official close that it settled on, null before
 * @param tiers by name; empty until graded
 * @param corrections remarks that were added later
 */
record Day(LocalDate session, Segment segment, boolean missed, Timeliness timeliness, String rulebook, long sequence,
        String hash, Instant recordedAt, Instant settles, Double close, Map<String, Graded> tiers, int corrections) {

    Day {
        tiers = Map.copyOf(tiers);
    }

    Day with(Graded graded) {
        Map<String, Graded> more = new HashMap<>(tiers);
        more.put(graded.tier(), graded);
        return new Day(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, close, more,
                corrections);
    }

    Day settledAt(double level) {
        return new Day(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, level, tiers,
                corrections);
    }

    Day corrected() {
        return new Day(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, close, tiers,
                corrections + 1);
    }

    Optional<Graded> tier(String name) {
        return Optional.ofNullable(tiers.get(name));
    }

    boolean late() {
        return timeliness == Timeliness.LATE;
    }

    boolean backfilled() {
        return timeliness == Timeliness.BACKFILLED;
    }
}
