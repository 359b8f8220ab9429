package com.vixshield.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Sets two versions side by side over the sessions that both graded, whichever of them was in force. Dollars of one contract at
 * the expected credit, after fees.
 *
 * @param tiers in the order of the record
 * @param differing the newest sessions and tiers in which they did not do the same
 */
public record VersionComparison(int sessions, LocalDate first, LocalDate last, List<TierComparison> tiers,
        List<Session> differing) {

    /** @param differing sessions in which verdict, strikes or credit were not the same */
    public record TierComparison(String label, int differing, Side earlier, Side later) {
    }

    /** @param total of the trades that its gates let through */
    public record Side(int trades, BigDecimal total) {
    }

    public record Session(LocalDate session, String tier, Outcome earlier, Outcome later) {
    }

    /** @param pnl of its condor, taken or not; null when it had none */
    public record Outcome(boolean hold, BigDecimal pnl) {
    }
}
