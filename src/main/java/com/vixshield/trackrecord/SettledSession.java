package com.vixshield.trackrecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordRows;

/**
 * Describes a settled session of the record to programs. Money is in points of one condor, shares are decimals.
 *
 * @param evidence live, backfilled or demo
 * @param missed whether there was no signal; then it has no tiers
 * @param settledAt the official close, index points; null when missed
 * @param sequence of its line in the chain, whose hash is beside it
 * @param corrections remarks that were added later
 * @param tiers by name
 */
// the name that the published description has had from its first day on
@Schema(name = "RecordedSession")
public record SettledSession(LocalDate session, String evidence, boolean missed, String timeliness, String rulebook,
        Double settledAt, long sequence, String hash, Instant recordedAt, int corrections, Map<String, Tier> tiers) {

    /**
     * @param decision trade, hold or suspended
     * @param noCondor why there was nothing to grade; null when there was, and then all that follows is there
     * @param pop forecast share of gains before fees
     * @param winRateNeeded wins that break even if every loss is the full width
     * @param owed at settlement
     * @param credit by basis, before fees
     * @param result by basis, after fees
     */
    public record Tier(String decision, String regime, List<String> refusedBy, List<String> decidedBy, String noCondor,
            Double pop, Double winRateNeeded, BigDecimal width, BigDecimal fees, BigDecimal owed,
            Map<String, BigDecimal> credit, Map<String, BigDecimal> result) {
    }

    static boolean isKnown(RecordDay day) {
        return day.missed() || !day.tiers().isEmpty();
    }

    static SettledSession of(RecordDay day) {
        Map<String, Tier> tiers = new TreeMap<>();
        day.tiers().forEach((tier, graded) -> tiers.put(tier.key(), tier(day, graded)));
        return new SettledSession(day.session(), day.segment().key(), day.missed(), day.timeliness().key(), day.rulebook(),
                day.close(), day.sequence(), day.hash(), day.recordedAt(), day.corrections(), tiers);
    }

    private static Tier tier(RecordDay day, GradedTier graded) {
        String decision = RecordRows.state(day, graded).name().toLowerCase(Locale.ROOT);
        if (!graded.hasCondor()) {
            return new Tier(decision, graded.regime(), keys(graded.refusedBy()), keys(graded.decidedBy()), graded.noCondor(),
                    null, null,
                    null, null, null, Map.of(), Map.of());
        }
        Map<String, BigDecimal> credit = new TreeMap<>();
        Map<String, BigDecimal> result = new TreeMap<>();
        graded.fills().forEach((basis, fill) -> {
            credit.put(basis.key(), points(fill.credit()));
            result.put(basis.key(), points(fill.pnl()));
        });
        return new Tier(decision, graded.regime(), keys(graded.refusedBy()), keys(graded.decidedBy()), null, graded.pop(),
                graded.needed(), points(graded.width()), points(graded.fees()), points(graded.owed()), credit, result);
    }

    private static List<String> keys(List<Gate> gates) {
        return gates.stream().map(Gate::key).toList();
    }

    /** As exactly as the grades are kept: to the hundredth of a cent of a contract. */
    private static BigDecimal points(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }
}
