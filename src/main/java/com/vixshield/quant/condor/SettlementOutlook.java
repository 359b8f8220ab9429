package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.range.TerminalDistribution;
import com.vixshield.quant.volatility.Smile;
import com.vixshield.quant.volatility.Svi;

/**
 * Holds the distributions of the settlement that condors are valued on.
 *
 * @param smile risk-neutral, absent with too few quotes
 * @param svi five-number summary of the smile, absent without one
 * @param outcomes real-world settlement levels, absent without history
 * @param range log return at the edge of the 85 % range, absent without history
 * @param minimumValue share of the largest loss that the mean result must exceed
 */
public record SettlementOutlook(Optional<Smile> smile, Optional<Svi> svi, Optional<TerminalDistribution> outcomes,
        OptionalDouble range,
        double minimumValue) {
}
