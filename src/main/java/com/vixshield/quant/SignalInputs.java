package com.vixshield.quant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.history.MarketHistory;

/**
 * Holds what one signal is computed from.
 *
 * @param chain the option quotes
 * @param history daily data; the core reads rows up to chain.session() (VX settlements: that session's too)
 * @param expiry the next session, on which the 1DTE options expire
 * @param expiryInstant that session's close: 16:00 New York, 13:00 on an early close
 * @param vix the VIX and its options beside the chain, where a feed has them
 */
public record SignalInputs(ChainSnapshot chain, MarketHistory history, LocalDate expiry, Instant expiryInstant,
        Optional<VixSnapshot> vix) {

    /** Without a VIX of the moment. */
    public SignalInputs(ChainSnapshot chain, MarketHistory history, LocalDate expiry, Instant expiryInstant) {
        this(chain, history, expiry, expiryInstant, Optional.empty());
    }

    public SignalInputs with(VixSnapshot beside) {
        return new SignalInputs(chain, history, expiry, expiryInstant, Optional.of(beside));
    }

    /** The VIX of the chain's moment: one of another is no VIX to test the chain with. */
    public Optional<VixSnapshot> vixOfTheMoment(Duration tolerance) {
        return vix.filter(snapshot -> snapshot.isOf(chain.quoteInstant(), tolerance));
    }
}
