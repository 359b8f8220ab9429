package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/**
 * What one signal is computed from.
 *
 * @param chain the option quotes
 * @param history daily data; the core reads rows up to chain.session() (VX settlements: that session's too)
 * @param expiry the next session, on which the 1DTE options expire
 * @param expiryInstant that session's close: 16:00 New York, 13:00 on an early close
 */
public record SignalInputs(ChainSnapshot chain, MarketHistory history, LocalDate expiry, Instant expiryInstant) {
}
