package com.vixshield.quant.chain;

import java.time.Duration;

/**
 * Defines a usable chain (rulebook §§1–2).
 *
 * @param staleAfter a quote this much older than the snapshot is discarded
 * @param leastStrikesPerSide out-of-the-money strikes with a bid that each side must have
 * @param forwardStrikes strikes nearest the money whose parity values give the forward
 * @param wideBand half-width in points of the second, wider parity sample
 * @param forwardTolerance largest distance in points of the two medians
 * @param spreadTolerance largest interquartile range in points of the wide sample
 * @param leastInconsistencies boxes or violated strikes from which the chain counts as inconsistent
 * @param boxFeeLegs legs whose fees a box must beat to count
 */
public record QuoteRules(Duration staleAfter, int leastStrikesPerSide, int forwardStrikes, double wideBand,
        double forwardTolerance, double spreadTolerance, int leastInconsistencies, int boxFeeLegs) {

    /** The same for a chain whose strikes lie so many times as far apart: as few cover the range that is asked for. */
    public QuoteRules coarser(int times) {
        return new QuoteRules(staleAfter, leastStrikesPerSide / times, forwardStrikes, wideBand, forwardTolerance,
                spreadTolerance, leastInconsistencies, boxFeeLegs);
    }
}
