package com.vixshield.quant.gate;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.gate.learned.LearnedInputs;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.volatility.SmileFit;

/**
 * Holds what the gates look at besides the tiers.
 *
 * @param years to expiry, ACT/365; not positive when expired
 * @param forward absent when too few strikes have both bids
 * @param strikes absent without a forward, or without a usable quote out of the money
 * @param consistency of the quotes
 * @param fit of the smile, absent without one
 * @param vix vol points
 * @param events of the next session
 * @param unscheduled kinds of which no date is known that lies so far ahead
 * @param learned what the learned gate looks at, absent where something of it is missing
 * @param range85Premium the narrow condor's shorts and mid credit, absent when there is none
 */
public record GateInputs(ExpiryChain chain, double years, Optional<Forward> forward, Optional<UsableStrikes> strikes,
        Consistency consistency, Optional<SmileFit> fit,
        OptionalDouble vix, Set<EventKind> events,
        Set<EventKind> unscheduled, Optional<LearnedInputs> learned, Optional<PremiumGauge> range85Premium) {
}
