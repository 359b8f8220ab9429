package com.vixshield.trackrecord.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.seal.Timeliness;

/**
 * Holds one session of the record.
 *
 * @param missed whether there was no signal
 * @param hash of the signal's record, or of the one that says that it was missed
 * @param settles when its options expire, null when missed
 * @param close official close that it settled on, null before
 * @param tiers empty until graded
 * @param corrections remarks that were added later
 */
public record RecordDay(LocalDate session, EvidenceSegment segment, boolean missed, Timeliness timeliness, String rulebook,
        long sequence,
        String hash, Instant recordedAt, Instant settles, Double close, Map<Tier, GradedTier> tiers, int corrections) {

    public RecordDay {
        tiers = Map.copyOf(tiers);
    }

    RecordDay with(GradedTier graded) {
        Map<Tier, GradedTier> more = new EnumMap<>(Tier.class);
        more.putAll(tiers);
        more.put(graded.tier(), graded);
        return new RecordDay(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, close, more,
                corrections);
    }

    RecordDay settledAt(double level) {
        return new RecordDay(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, level, tiers,
                corrections);
    }

    RecordDay corrected() {
        return new RecordDay(session, segment, missed, timeliness, rulebook, sequence, hash, recordedAt, settles, close, tiers,
                corrections + 1);
    }

    public Optional<GradedTier> tier(Tier tier) {
        return Optional.ofNullable(tiers.get(tier));
    }

    public boolean late() {
        return timeliness == Timeliness.LATE;
    }

    public boolean backfilled() {
        return timeliness == Timeliness.BACKFILLED;
    }
}
